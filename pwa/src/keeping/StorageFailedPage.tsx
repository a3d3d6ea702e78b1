import { joinedMarker } from "../device/joined-marker.ts";
import { Page } from "../look/Page.tsx";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** The browser lets nothing be stored or read: better to say so than to take work that would be lost. */
export function StorageFailedPage() {
  const name = joinedMarker();
  return name === null ? <StoresNothing /> : <CannotBeRead name={name} />;
}

function StoresNothing() {
  return (
    <Page title="This browser stores nothing">
      <p>
        The app keeps your work on the tablet, and this browser doesn't let it. That happens in a private window, or
        when the tablet is full.
      </p>
      <ul>
        <li>Leave private browsing, and open the app in an ordinary window.</li>
        <li>Free some space on the tablet.</li>
        <li>Then load this page again.</li>
      </ul>
      <LoadAgain />
    </Page>
  );
}

function CannotBeRead({ name }: { readonly name: string }) {
  return (
    <Page title="This tablet's storage can't be read">
      <p>
        What {name} wrote here has not been removed: the browser doesn't hand it out at the moment. This page tries
        again every second.
      </p>
      <ul>
        <li>Close other windows of the app, and other apps.</li>
        <li>Free some space on the tablet, and restart it.</li>
        <li>Don't remove the app or its data: what has not been received by the server would be lost.</li>
      </ul>
      <LoadAgain />
      <SaveCopyButton words="Save a copy of what can be read" />
    </Page>
  );
}

function LoadAgain() {
  return (
    <div>
      <button type="button" className="button" data-weight="main" onClick={() => location.reload()}>
        Load again
      </button>
    </div>
  );
}

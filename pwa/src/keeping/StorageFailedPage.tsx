import { joinedMarker } from "../device/joined-marker.ts";
import { Page } from "../look/Page.tsx";
import { words } from "../words/words.ts";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** The browser lets nothing be stored or read: better to say so than to take work that would be lost. */
export function StorageFailedPage() {
  const name = joinedMarker();
  return name === null ? <StoresNothing /> : <CannotBeRead name={name} />;
}

function StoresNothing() {
  const say = words().keeping;
  return (
    <Page title={say.storesNothing}>
      <p>{say.storesNothingWhy}</p>
      <ul>
        <li>{say.leavePrivate}</li>
        <li>{say.freeSpace}</li>
        <li>{say.thenLoadAgain}</li>
      </ul>
      <LoadAgain />
    </Page>
  );
}

function CannotBeRead({ name }: { readonly name: string }) {
  const say = words().keeping;
  return (
    <Page title={say.unreadable}>
      <p>{say.unreadableWhy(name)}</p>
      <ul>
        <li>{say.closeOthers}</li>
        <li>{say.freeAndRestart}</li>
        <li>{say.dontRemove}</li>
      </ul>
      <LoadAgain />
      <SaveCopyButton words={say.saveReadable} />
    </Page>
  );
}

function LoadAgain() {
  return (
    <div>
      <button type="button" className="button" data-weight="main" onClick={() => location.reload()}>
        {words().keeping.loadAgain}
      </button>
    </div>
  );
}

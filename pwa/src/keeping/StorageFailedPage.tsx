import { Page } from "../look/Page.tsx";

/** The browser lets nothing be stored: better to say so than to take work that would be lost. */
export function StorageFailedPage() {
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
      <div>
        <button type="button" className="button" data-weight="main" onClick={() => location.reload()}>
          Load again
        </button>
      </div>
    </Page>
  );
}

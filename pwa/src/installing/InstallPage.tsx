import { Ring } from "../look/Ring.tsx";
import { surroundingsSentence } from "../words.ts";
import styles from "./InstallPage.module.css";
import { useInTabAnyway } from "./surroundings.ts";

/** On an iPad or iPhone in a Safari tab, before anything is fetched or stored: how the app gets onto the Home Screen. */
export function InstallPage({ code }: { readonly code: string | null }) {
  return (
    <main className={styles["page"]}>
      <p className={styles["mark"]}>
        <Ring /> Open Circle
      </p>
      <h1>Put Open Circle on the Home Screen</h1>
      <p>{surroundingsSentence("installFirst")}</p>
      <ol className={styles["steps"]}>
        <li>
          Tap the <strong>Share</strong> button, the square with an arrow pointing up, at the top or bottom of Safari.
        </li>
        <li>
          Choose <strong>Add to Home Screen</strong>. You may have to scroll down, or tap <strong>More</strong>.
        </li>
        <li>
          Leave <strong>Open as Web App</strong> switched on, and tap <strong>Add</strong>.
        </li>
        <li>
          Open <strong>Open Circle</strong> from the Home Screen
          {code === null ? " and type your code there." : ", and type this code there:"}
          {code !== null && <span className={styles["code"]}>{code}</span>}
        </li>
      </ol>
      {code !== null && (
        <p>
          Write the code down or take a picture of it: a link opens Safari again, not the app. It hasn't been used yet.
        </p>
      )}
      <p className="soft">Nothing has been stored on this device so far.</p>
      <details className={styles["anyway"]}>
        <summary>I can't install it here</summary>
        <div className="stack">
          <p>
            You can use the app in this tab. Then what you write may be removed by Safari after seven days without a
            visit here, so stay online and see that it says “Received” before you close it.
          </p>
          <p>
            <button type="button" className="button" onClick={useInTabAnyway}>
              Use it in this tab anyway
            </button>
          </p>
        </div>
      </details>
    </main>
  );
}

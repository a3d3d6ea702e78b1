import { Ring } from "../look/Ring.tsx";
import { words } from "../words/all-words.ts";
import styles from "./InstallPage.module.css";
import { stayInTab } from "./surroundings.ts";

/** On an iPad or iPhone in a Safari tab, before anything is fetched or stored: how the app gets onto the Home Screen. */
export function InstallPage({ code }: { readonly code: string | null }) {
  const say = words().installing;
  return (
    <main className={styles["page"]}>
      <p className={styles["mark"]}>
        <Ring /> {words().look.appName}
      </p>
      <h1>{say.title}</h1>
      <p>{words().outcomes.surroundingsSentence("installFirst")}</p>
      <ol className={styles["steps"]}>
        <li>{withStrong(say.steps.share)}</li>
        <li>{withStrong(say.steps.add)}</li>
        <li>{withStrong(say.steps.asWebApp)}</li>
        <li>
          {withStrong(code === null ? say.steps.openAndType : say.steps.openAndTypeThis)}
          {code !== null && <span className={styles["code"]}>{code}</span>}
        </li>
      </ol>
      {code !== null && <p>{say.writeDown}</p>}
      <p className="soft">{say.nothingStored}</p>
      <details className={styles["anyway"]}>
        <summary>{say.cannotInstall}</summary>
        <div className="stack">
          <p>{say.inTabRisk}</p>
          <p>
            <button type="button" className="button" onClick={stayInTab}>
              {say.useInTab}
            </button>
          </p>
        </div>
      </details>
    </main>
  );
}

/** Words between asterisks stand out. */
function withStrong(sentence: string) {
  return sentence.split("*").map((part, place) => (place % 2 === 0 ? part : <strong key={part}>{part}</strong>));
}

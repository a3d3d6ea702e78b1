import type { DraftFinding } from "@circle/review/draft";
import { words } from "../words/all-words.ts";
import styles from "./Findings.module.css";
import { StandardLinks } from "./StandardLinks.tsx";

/** What the community does well, or could do next, in the team's words, with the standards it is about. */
export function Findings({
  id,
  heading,
  findings,
}: {
  readonly id: string;
  readonly heading: string;
  readonly findings: readonly DraftFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <section className="stack reading" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      <ol className={styles["findings"]}>
        {findings.map(({ text, standards }) => (
          <li key={`${text} ${standards.join()}`}>
            <p className={styles["words"]} dir="auto">
              {text}
            </p>
            {standards.length > 0 && (
              <div className={styles["about"]}>
                <span className="soft small">{words().draft.aboutStandards}</span> <StandardLinks codes={standards} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

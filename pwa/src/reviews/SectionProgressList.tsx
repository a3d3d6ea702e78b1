import type { SectionProgress } from "@circle/review/progress";
import styles from "./SectionProgressList.module.css";

/** Section by section; folded away, for it is long on a phone. */
export function SectionProgressList({ sections }: { readonly sections: readonly SectionProgress[] }) {
  return (
    <details className={styles["fold"]}>
      <summary>Section by section</summary>
      <ul className={styles["sections"]}>
        {sections.map(({ name, total, counts }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="soft">
              {total - counts.blank} of {total}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

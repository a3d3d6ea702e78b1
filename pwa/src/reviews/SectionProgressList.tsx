import type { SectionProgress } from "@circle/review/progress";
import { words } from "../words/all-words.ts";
import { useSectionTitle } from "./section-titles.tsx";
import styles from "./SectionProgressList.module.css";

/** Section by section; folded away, for it is long on a phone. */
export function SectionProgressList({ sections }: { readonly sections: readonly SectionProgress[] }) {
  const say = words().reviews;
  const titleOf = useSectionTitle();
  return (
    <details className="folds">
      <summary>{say.sectionBySection}</summary>
      <ul className={styles["sections"]}>
        {sections.map(({ name, total, counts }) => (
          <li key={name}>
            <bdi>{titleOf(name)}</bdi>
            <span className="soft">{say.scoredOf(total - counts.blank, total)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

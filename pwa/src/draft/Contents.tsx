import type { Draft } from "@circle/review/draft";
import type { StandardCode } from "@circle/standards/edition";
import { memo } from "react";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { words } from "../words/all-words.ts";
import styles from "./Contents.module.css";
import { sectionId } from "./DraftStandards.tsx";

/** What follows in a draft, as links; of sections, how many of their standards are shown. */
export const Contents = memo(function Contents({
  draft,
  shown,
}: {
  readonly draft: Draft;
  readonly shown: ReadonlySet<StandardCode>;
}) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  return (
    <nav className={`card ${styles["contents"]}`} aria-labelledby="contents">
      <h2 id="contents" tabIndex={-1}>
        {say.contents}
      </h2>
      <ul className={styles["parts"]}>
        <Part id="by-section" name={say.bySection} />
        {draft.achievements.length > 0 && (
          <Part id="achievements" name={say.achievements} count={String(draft.achievements.length)} />
        )}
        {draft.improvements.length > 0 && (
          <Part id="improvements" name={say.improvements} count={String(draft.improvements.length)} />
        )}
        <Part id="standards" name={say.standards} />
      </ul>
      <ul className={styles["parts"]}>
        {draft.sections.map(({ name, standards }, place) => {
          const here = standards.filter(({ code }) => shown.has(code)).length;
          if (here === 0) return null;
          return (
            <Part
              key={name}
              id={sectionId(place)}
              name={titleOf(name)}
              count={say.sectionCount(here, standards.length)}
            />
          );
        })}
      </ul>
    </nav>
  );
});

function Part({ id, name, count }: { readonly id: string; readonly name: string; readonly count?: string }) {
  return (
    <li>
      <a href={`#${id}`}>
        <bdi>{name}</bdi>
      </a>
      {count !== undefined && <span className="soft small">{count}</span>}
    </li>
  );
}

import type { Draft, DraftSection } from "@circle/review/draft";
import type { ScoreCounts } from "@circle/review/score-counts";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { words } from "../words/all-words.ts";
import { CountsTable } from "./CountsTable.tsx";
import { metShare } from "./draft-summary.ts";
import { ScoreBar } from "./ScoreBar.tsx";
import styles from "./SectionBars.module.css";
import { inSentence } from "./score-parts.ts";

/** How the community and the team scored each section, as bars above each other. */
export function SectionBars({ draft, labels }: { readonly draft: Draft; readonly labels: ScoreLabels }) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  const { met, partlyMet, notMet } = labels;
  return (
    <section className="stack" aria-labelledby="by-section">
      <h2 id="by-section" tabIndex={-1}>
        {say.bySection}
      </h2>
      <p className="soft small reading">
        {say.bySectionIntro(inSentence(met), inSentence(partlyMet), inSentence(notMet))}
      </p>
      <div className={styles["bars"]}>
        {draft.sections.length > 1 && (
          <Bars name={say.allStandards} self={draft.self} peer={draft.peer} labels={labels} />
        )}
        {draft.sections.map((section) => (
          <Bars
            key={section.name}
            name={titleOf(section.name)}
            self={section.self}
            peer={section.peer}
            labels={labels}
          />
        ))}
      </div>
      <CountsTable draft={draft} labels={labels} />
    </section>
  );
}

function Bars({
  name,
  self,
  peer,
  labels,
}: Pick<DraftSection, "name" | "self" | "peer"> & { readonly labels: ScoreLabels }) {
  const say = words().draft;
  return (
    <div className={styles["pair"]}>
      <h3 dir="auto">{name}</h3>
      <ScoreBar whose={say.community} counts={self} labels={labels} />
      <Share counts={self} labels={labels} />
      <ScoreBar whose={say.team} counts={peer} labels={labels} />
      <Share counts={peer} labels={labels} />
    </div>
  );
}

function Share({ counts, labels }: { readonly counts: ScoreCounts; readonly labels: ScoreLabels }) {
  const { met, of, percent } = metShare(counts);
  if (of === 0) return null;
  return <p className={styles["share"]}>{words().draft.share(labels.met, met, of, percent)}</p>;
}

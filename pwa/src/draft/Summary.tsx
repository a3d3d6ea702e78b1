import type { Draft } from "@circle/review/draft";
import type { ScoreCounts } from "@circle/review/score-counts";
import { memo, useMemo } from "react";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { words } from "../words/all-words.ts";
import { draftSummary } from "./draft-summary.ts";
import { StandardLinks } from "./StandardLinks.tsx";
import styles from "./Summary.module.css";
import { countWords, partsIn } from "./score-parts.ts";

/** The draft in a few sentences. All of it is counted, none of it judged. */
export const Summary = memo(function Summary({
  draft,
  labels,
}: {
  readonly draft: Draft;
  readonly labels: ScoreLabels;
}) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  const summary = useMemo(() => draftSummary(draft), [draft]);
  return (
    <section className="stack" aria-labelledby="summary">
      <h2 id="summary" tabIndex={-1}>
        {say.summary}
      </h2>
      <p className="soft reading">{say.summaryIntro(draft.editionTitle)}</p>
      <ul className={styles["sentences"]}>
        {sentencesOf(draft, summary, labels).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {summary.differing.length > 0 && (
        <div className={styles["differing"]}>
          <h3 id="where-differ">{say.whereDiffer}</h3>
          <dl aria-labelledby="where-differ">
            {summary.differing.map(({ section, codes }) => (
              <div key={section}>
                <dt dir="auto">{titleOf(section)}</dt>
                <dd>
                  <StandardLinks codes={codes} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
});

function sentencesOf(
  { self, peer, achievements, improvements }: Draft,
  { total, compared, addedLater, unsettled }: ReturnType<typeof draftSummary>,
  labels: ScoreLabels,
): readonly string[] {
  const say = words().draft;
  const differing = compared.teamHigher + compared.teamLower + compared.otherwise;
  const found = achievements.length + improvements.length;
  const areBothScored = total > self.blank && total > peer.blank;
  return [
    say.teamScored(total - peer.blank, total, givenIn(peer, labels)),
    say.communityScored(total - self.blank, total, givenIn(self, labels)),
    ...(areBothScored ? [say.sameOn(compared.same, compared.same + differing)] : []),
    ...(differing > 0 ? [say.differOn(differing, compared.teamHigher, compared.teamLower, compared.otherwise)] : []),
    ...(areBothScored && compared.notComparable > 0 ? [say.notCompared(compared.notComparable)] : []),
    ...(unsettled > 0 ? [say.unsettledOn(unsettled)] : []),
    ...(addedLater > 0 ? [say.addedLaterOn(addedLater)] : []),
    ...(found > 0 ? [say.findingsCount(achievements.length, improvements.length)] : []),
  ];
}

function givenIn(counts: ScoreCounts, labels: ScoreLabels): readonly string[] {
  return partsIn(counts)
    .filter((part) => part !== "blank")
    .map((part) => countWords(part, counts, labels));
}

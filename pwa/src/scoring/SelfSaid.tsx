import type { DraftStandard } from "@circle/review/draft";
import { memo } from "react";
import { words } from "../words/words.ts";
import { Said, type SaidOfStandard } from "./Said.tsx";
import styles from "./Said.module.css";
import { draftedScores } from "./ScoreSaid.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";

type Self = Pick<DraftStandard, "selfScore" | "selfUnsettled" | "selfReason" | "selfComment" | "selfAddendum">;

/** What the community says about a standard itself: as it submitted it, and what it added since. */
export const SelfSaid = memo(function SelfSaid({
  self,
  labels,
}: {
  readonly self: Self;
  readonly labels: ScoreLabels;
}) {
  const { selfScore } = words().scoring;
  return (
    <section className={styles["said"]} aria-label={selfScore}>
      <h3 className="small">{selfScore}</h3>
      <Said said={saidBySelf(self)} labels={labels} />
    </section>
  );
});

export function saidBySelf(self: Self): SaidOfStandard {
  const then = { score: self.selfScore, reason: self.selfReason, comment: self.selfComment };
  const now = self.selfAddendum ?? then;
  const isOtherScore = now.score !== then.score || now.reason !== then.reason;
  return {
    scores: draftedScores(self.selfUnsettled, then),
    note: then.comment,
    later: {
      scores: isOtherScore ? draftedScores([], now) : null,
      note: now.comment === then.comment ? null : now.comment,
    },
  };
}

import type { DraftStandard } from "@circle/review/draft";
import { memo } from "react";
import { ReadNote } from "./ReadNote.tsx";
import styles from "./Said.module.css";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";

type Self = Pick<DraftStandard, "selfScore" | "selfUnsettled" | "selfReason" | "selfComment" | "selfAddendum">;

/** What the community says about a standard itself: as it submitted it, and what it added since. */
export const SelfSaid = memo(function SelfSaid({
  self,
  labels,
}: {
  readonly self: Self;
  readonly labels: ScoreLabels;
}) {
  const { selfScore, selfUnsettled, selfReason, selfComment, selfAddendum } = self;
  return (
    <section className={styles["said"]} aria-label="The community’s own score">
      <h3 className="small">The community’s own score</h3>
      {selfUnsettled.length > 0 ? (
        <p>
          The community left two scores:{" "}
          {selfUnsettled.map((score) => (
            <ScoreWord key={score} score={score} labels={labels} />
          ))}
        </p>
      ) : (
        <p>
          <ScoreWord score={selfScore} labels={labels} />
          {selfReason !== "" && <span> because “{selfReason}”</span>}
        </p>
      )}
      <ReadNote text={selfComment} />
      {selfAddendum !== null && (
        <div className={styles["later"]}>
          <p className="small">
            <strong>Added later:</strong> <ScoreWord score={selfAddendum.score} labels={labels} />
            {selfAddendum.reason !== "" && <span> because “{selfAddendum.reason}”</span>}
          </p>
          {selfAddendum.comment !== selfComment && <ReadNote text={selfAddendum.comment} />}
        </div>
      )}
    </section>
  );
});

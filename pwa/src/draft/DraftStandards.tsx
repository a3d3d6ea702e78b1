import type { DraftSection, DraftStandard } from "@circle/review/draft";
import { EqualNot } from "lucide-react";
import { ReadNote } from "../scoring/ReadNote.tsx";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import styles from "./DraftStandards.module.css";

/** A section's standards, with what the community and what the team says of each. */
export function DraftStandards({ section, labels }: { readonly section: DraftSection; readonly labels: ScoreLabels }) {
  return (
    <section aria-label={section.name}>
      <table className={styles["standards"]}>
        <caption className={styles["caption"]}>{section.name}</caption>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">The community</th>
            <th scope="col">The team</th>
          </tr>
        </thead>
        <tbody>
          {section.standards.map((standard) => (
            <tr key={standard.code}>
              <th scope="row">
                <p>
                  <strong>{standard.code}</strong>{" "}
                  <span className="soft small">
                    Type {standard.type}
                    {standard.core && ", core"}
                  </span>
                </p>
                <p className={styles["text"]}>{standard.text}</p>
              </th>
              <td data-whose="The community">
                <SelfCell standard={standard} labels={labels} />
              </td>
              <td data-whose="The team">
                <TeamCell standard={standard} labels={labels} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SelfCell({ standard, labels }: { readonly standard: DraftStandard; readonly labels: ScoreLabels }) {
  const { selfScore, selfUnsettled, selfReason, selfComment, selfAddendum } = standard;
  return (
    <>
      <Score score={selfScore} unsettled={selfUnsettled} reason={selfReason} labels={labels} />
      <ReadNote text={selfComment} />
      {selfAddendum !== null && (
        <div className={styles["later"]}>
          <p className="small">
            <strong>Added later:</strong> <ScoreWord score={selfAddendum.score} labels={labels} />
          </p>
          {selfAddendum.comment !== selfComment && <ReadNote text={selfAddendum.comment} />}
        </div>
      )}
    </>
  );
}

function TeamCell({ standard, labels }: { readonly standard: DraftStandard; readonly labels: ScoreLabels }) {
  const { selfScore, peerScore, peerUnsettled, peerReason, peerComment } = standard;
  const differs = selfScore !== null && peerScore !== null && selfScore !== peerScore;
  return (
    <>
      <Score score={peerScore} unsettled={peerUnsettled} reason={peerReason} labels={labels} />
      {differs && (
        <p className={styles["differs"]}>
          <EqualNot aria-hidden /> Differs from the community
        </p>
      )}
      <ReadNote text={peerComment} />
    </>
  );
}

function Score({
  score,
  unsettled,
  reason,
  labels,
}: {
  readonly score: DraftStandard["peerScore"];
  readonly unsettled: DraftStandard["peerUnsettled"];
  readonly reason: string;
  readonly labels: ScoreLabels;
}) {
  if (unsettled.length > 0) {
    return (
      <p>
        Not settled:{" "}
        {unsettled.map((one) => (
          <ScoreWord key={one} score={one} labels={labels} />
        ))}
      </p>
    );
  }
  return (
    <p>
      <ScoreWord score={score} labels={labels} />
      {reason !== "" && <span> because “{reason}”</span>}
    </p>
  );
}

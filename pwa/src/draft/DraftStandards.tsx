import type { DraftSection, DraftStandard } from "@circle/review/draft";
import { EqualNot } from "lucide-react";
import { ReadNote } from "../scoring/ReadNote.tsx";
import { Said } from "../scoring/Said.tsx";
import { draftedScores, ScoreSaid } from "../scoring/ScoreSaid.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { saidBySelf } from "../scoring/SelfSaid.tsx";
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
                <Said said={saidBySelf(standard)} labels={labels} />
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

function TeamCell({ standard, labels }: { readonly standard: DraftStandard; readonly labels: ScoreLabels }) {
  const { selfScore, peerScore, peerUnsettled, peerReason, peerComment } = standard;
  const differs = selfScore !== null && peerScore !== null && selfScore !== peerScore;
  return (
    <>
      <p>
        <ScoreSaid scores={draftedScores(peerUnsettled, { score: peerScore, reason: peerReason })} labels={labels} />
      </p>
      {differs && (
        <p className={styles["differs"]}>
          <EqualNot aria-hidden /> Differs from the community
        </p>
      )}
      <ReadNote text={peerComment} />
    </>
  );
}

import type { DraftSection, DraftStandard } from "@circle/review/draft";
import type { StandardCode } from "@circle/standards/edition";
import { ArrowUp, EqualNot } from "lucide-react";
import { memo } from "react";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import { words } from "../words/words.ts";
import styles from "./DraftStandards.module.css";
import { differs } from "./draft-summary.ts";

/** More than this is not kept together on one printed page. */
const LONG = 900;

export function sectionId(place: number): string {
  return `section-${place + 1}`;
}

/** A section's standards, with what the community and what the team says of each. All are there; the screen hides what is not shown. */
export const DraftStandards = memo(function DraftStandards({
  id,
  section,
  shown,
  labels,
}: {
  readonly id: string;
  readonly section: DraftSection;
  readonly shown: ReadonlySet<StandardCode>;
  readonly labels: ScoreLabels;
}) {
  const say = words().draft;
  const count = section.standards.filter(({ code }) => shown.has(code)).length;
  return (
    <section className={styles["section"]} aria-labelledby={id} data-out={count === 0 || undefined}>
      <div className={styles["head"]}>
        <h3 id={id} tabIndex={-1}>
          <bdi>{section.name}</bdi>{" "}
          <span className={`no-print ${styles["count"]}`}>{say.sectionCount(count, section.standards.length)}</span>
        </h3>
        <a className={`no-print ${styles["up"]}`} href="#contents">
          {say.backToContents} <ArrowUp aria-hidden />
        </a>
      </div>
      <table className={styles["standards"]} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{say.standard}</th>
            <th scope="col">{say.theCommunity}</th>
            <th scope="col">{say.theTeam}</th>
          </tr>
        </thead>
        <tbody>
          {section.standards.map((standard) => (
            <StandardRow key={standard.code} standard={standard} isOut={!shown.has(standard.code)} labels={labels} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

const StandardRow = memo(function StandardRow({
  standard,
  isOut,
  labels,
}: {
  readonly standard: DraftStandard;
  readonly isOut: boolean;
  readonly labels: ScoreLabels;
}) {
  const { code, type, core, text } = standard;
  const say = words().draft;
  return (
    <tr id={code} tabIndex={-1} data-out={isOut || undefined} data-long={isLong(standard) || undefined}>
      <th scope="row">
        <p>
          <strong>{code}</strong> <span className="soft small">{say.type(type, core)}</span>
        </p>
        <p className={styles["text"]} dir="auto">
          {text}
        </p>
      </th>
      <td data-whose={say.theCommunity}>
        <SelfCell standard={standard} labels={labels} />
      </td>
      <td data-whose={say.theTeam}>
        <TeamCell standard={standard} labels={labels} />
      </td>
    </tr>
  );
});

function isLong({ selfComment, selfAddendum, peerComment }: DraftStandard): boolean {
  return selfComment.length + (selfAddendum?.comment.length ?? 0) > LONG || peerComment.length > LONG;
}

function SelfCell({ standard, labels }: { readonly standard: DraftStandard; readonly labels: ScoreLabels }) {
  const { selfScore, selfUnsettled, selfReason, selfComment, selfAddendum } = standard;
  return (
    <>
      <Score score={selfScore} unsettled={selfUnsettled} reason={selfReason} labels={labels} />
      <Comment text={selfComment} />
      {selfAddendum !== null && (
        <div className={styles["later"]}>
          <p className="small">
            <strong>{words().draft.addedLater}</strong>
          </p>
          <Score score={selfAddendum.score} unsettled={[]} reason={selfAddendum.reason} labels={labels} />
          {selfAddendum.comment !== selfComment && <Comment text={selfAddendum.comment} />}
        </div>
      )}
    </>
  );
}

function TeamCell({ standard, labels }: { readonly standard: DraftStandard; readonly labels: ScoreLabels }) {
  const { peerScore, peerUnsettled, peerReason, peerComment } = standard;
  return (
    <>
      <Score score={peerScore} unsettled={peerUnsettled} reason={peerReason} labels={labels} />
      {differs(standard) && (
        <p className={styles["differs"]}>
          <EqualNot aria-hidden /> {words().draft.differs}
        </p>
      )}
      <Comment text={peerComment} />
    </>
  );
}

function Comment({ text }: { readonly text: string }) {
  if (text === "") return null;
  return (
    <p className={styles["comment"]} dir="auto">
      {text}
    </p>
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
  const say = words().draft;
  if (unsettled.length > 0) {
    return (
      <p className={styles["unsettled"]}>
        {say.notSettled}{" "}
        {unsettled.map((one) => (
          <ScoreWord key={one} score={one} labels={labels} />
        ))}
      </p>
    );
  }
  return (
    <p>
      <ScoreWord score={score} labels={labels} blank={say.blank} />
      {reason !== "" && (
        <>
          {" "}
          {say.because} <q dir="auto">{reason}</q>
        </>
      )}
    </p>
  );
}

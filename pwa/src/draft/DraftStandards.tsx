import type { DraftSection, DraftStandard } from "@circle/review/draft";
import type { StandardCode } from "@circle/standards/edition";
import { ArrowUp, EqualNot } from "lucide-react";
import { memo } from "react";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { ReadNote } from "../scoring/ReadNote.tsx";
import { Said } from "../scoring/Said.tsx";
import { draftedScores, ScoreSaid } from "../scoring/ScoreSaid.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { saidBySelf } from "../scoring/SelfSaid.tsx";
import type { EasyTexts } from "../scoring/use-sentence.ts";
import { words } from "../words/all-words.ts";
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
  easy,
  shown,
  labels,
}: {
  readonly id: string;
  readonly section: DraftSection;
  readonly easy: EasyTexts;
  readonly shown: ReadonlySet<StandardCode>;
  readonly labels: ScoreLabels;
}) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  const count = section.standards.filter(({ code }) => shown.has(code)).length;
  return (
    <section className={styles["section"]} aria-labelledby={id} data-out={count === 0 || undefined}>
      <div className={styles["head"]}>
        <h3 id={id} tabIndex={-1}>
          <bdi>{titleOf(section.name)}</bdi>{" "}
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
            <StandardRow
              key={standard.code}
              standard={standard}
              easyText={easy.get(standard.code) ?? null}
              isOut={!shown.has(standard.code)}
              labels={labels}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
});

const StandardRow = memo(function StandardRow({
  standard,
  easyText,
  isOut,
  labels,
}: {
  readonly standard: DraftStandard;
  /** Null: not wanted, or the edition has none. */
  readonly easyText: string | null;
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
          {easyText ?? text}
        </p>
        {easyText !== null && (
          <p className="soft small" dir="auto">
            {text}
          </p>
        )}
      </th>
      <td data-whose={say.theCommunity}>
        <Said said={saidBySelf(standard)} labels={labels} />
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

function TeamCell({ standard, labels }: { readonly standard: DraftStandard; readonly labels: ScoreLabels }) {
  const { peerScore, peerUnsettled, peerReason, peerComment } = standard;
  return (
    <>
      <p>
        <ScoreSaid scores={draftedScores(peerUnsettled, { score: peerScore, reason: peerReason })} labels={labels} />
      </p>
      {differs(standard) && (
        <p className={styles["differs"]}>
          <EqualNot aria-hidden /> {words().draft.differs}
        </p>
      )}
      <ReadNote text={peerComment} />
    </>
  );
}

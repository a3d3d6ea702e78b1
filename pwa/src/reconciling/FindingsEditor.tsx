import type { FindingId } from "@circle/review/ids";
import { findingsOf } from "@circle/review/findings";
import type { Workbook } from "@circle/review/workbook";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useOnPaper } from "../look/use-on-paper.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import { useKnownWords } from "../scoring/use-known-words.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { FindingCard, ReadFinding } from "./FindingCard.tsx";
import { ReviewersProposals } from "./ReviewersProposals.tsx";
import styles from "./FindingsEditor.module.css";

const SORTS = ["achievement", "improvement"] as const;
/** No team has as many; each has a choice of all standards, and thousands would take many seconds. */
const FINDINGS_AT_ONCE = 100;

/** What the community does well and what it could do next, in the team's words. */
export function FindingsEditor({
  here,
  team,
  named,
  edits,
}: {
  readonly here: ReviewOnTablet;
  readonly team: Workbook;
  readonly named: readonly NamedWorkbook[];
  readonly edits: WorkbookEdits | null;
}) {
  const [added, setAdded] = useState<FindingId | null>(null);
  const [areAllShown, setAllShown] = useState(false);
  const isOnPaper = useOnPaper();
  const findings = findingsOf(team);
  useReviewSheet(here.details, words().reviews.teamDecisions);
  const names = useKnownWords(here);
  const say = words().reconciling;
  return (
    <>
      <ReviewersProposals {...{ named, team, edits }} sections={here.sections} />
      <div className={styles["sorts"]}>
        {SORTS.map((sort) => {
          const { heading, add, empty, name } = say.findings[sort];
          const own = findings.filter((finding) => finding.sort === sort);
          const written = areAllShown ? own : own.slice(0, FINDINGS_AT_ONCE);
          const shown = isOnPaper ? own : written;
          const addOne = (edit: WorkbookEdits) => {
            setAdded(edit.addFinding(sort, [], ""));
            if (own.length >= FINDINGS_AT_ONCE) setAllShown(true); // it stands last
          };
          return (
            <section key={sort} className="stack" aria-labelledby={sort}>
              <h2 id={sort}>{heading}</h2>
              {own.length === 0 && <p className="soft">{edits === null ? say.noFindings : empty}</p>}
              {shown.map((finding, place) => {
                const [key, label] = [finding.finding, name(place + 1)];
                if (edits === null || place >= written.length) return <ReadFinding key={key} {...{ label, finding }} />;
                return <FindingCard key={key} {...{ label, here, finding, edits, names }} isNew={key === added} />;
              })}
              {shown.length < own.length && (
                <p>
                  <button type="button" className="button" onClick={() => setAllShown(true)}>
                    {say.showAll(own.length)}
                  </button>
                </p>
              )}
              {edits !== null && (
                <p>
                  <button type="button" className="button" onClick={() => addOne(edits)}>
                    <Plus aria-hidden /> {add}
                  </button>
                </p>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}

import { type Finding, findingsOf } from "@circle/review/findings";
import { standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import { ListPlus } from "lucide-react";
import { ReadNote } from "../scoring/ReadNote.tsx";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import styles from "./FindingsEditor.module.css";

/** What reviewers propose as achievements and improvements, for the team to take over into its own. */
export function ReviewersProposals({
  named,
  team,
  edits,
}: {
  readonly named: readonly NamedWorkbook[];
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const say = words().reconciling;
  const all = named.flatMap(({ name, workbook }) =>
    findingsOf(workbook)
      .filter(({ text }) => text.trim() !== "")
      .map((proposal) => ({ name, proposal })),
  );
  if (all.length === 0) return null;
  const left = all.filter(({ proposal }) => !isTakenOver(team, proposal));
  return (
    <section className="stack" aria-labelledby="proposals">
      <h2 id="proposals">{say.proposals}</h2>
      <p className="soft reading">{left.length === 0 ? say.allTaken : say.proposalsIntro}</p>
      <ul className={styles["proposals"]}>
        {left.map(({ name, proposal }) => (
          <li key={proposal.finding} className="card stack">
            <p className="soft small">
              {[proposal.sort === "achievement" ? say.achievement : say.improvement, ...proposal.standards].join(" · ")}
            </p>
            <ReadNote text={proposal.text} />
            <p className="soft small">{say.proposedBy(name)}</p>
            {edits !== null && (
              <p>
                <button type="button" className="button" onClick={() => edits.takeOverFinding(proposal)}>
                  <ListPlus aria-hidden /> {say.takeOver}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the team's workbook a finding keeps the id under which it was proposed. */
function isTakenOver(team: Workbook, { finding }: Finding): boolean {
  return standing(team, "finding", finding).some(({ withdrawn }) => !withdrawn);
}

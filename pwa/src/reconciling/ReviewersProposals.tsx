import type { Finding } from "@circle/review/findings";
import { standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { Section } from "@circle/standards/edition";
import { ListPlus } from "lucide-react";
import { useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { useOnPaper } from "../look/use-on-paper.ts";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import { problemOf } from "../scoring/problem-of.ts";
import { ReadNote } from "../scoring/ReadNote.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import styles from "./FindingsEditor.module.css";
import { type NamedProposal, proposalsIn } from "./proposals.ts";

/** No team makes as many. */
const PROPOSALS_AT_ONCE = 200;

/** What reviewers propose as achievements and improvements, for the team to take over into its own. */
export function ReviewersProposals({
  named,
  sections,
  team,
  edits,
}: {
  readonly named: readonly NamedWorkbook[];
  readonly sections: readonly Section[];
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const [areAllShown, setAllShown] = useState(false);
  const isOnPaper = useOnPaper();
  const say = words().reconciling;
  const all = proposalsIn(named, sections);
  if (all.length === 0) return null;
  const left = all.filter(({ proposal }) => !isTakenOver(team, proposal));
  const shown = areAllShown || isOnPaper ? left : left.slice(0, PROPOSALS_AT_ONCE);
  return (
    <section className="stack" aria-labelledby="proposals">
      <h2 id="proposals">{say.proposals}</h2>
      <p className="soft reading">{left.length === 0 ? say.allTaken : say.proposalsIntro}</p>
      <ul className={styles["proposals"]}>
        {shown.map(({ key, name, proposal }) => (
          <ProposalCard key={key} {...{ name, proposal, edits }} />
        ))}
      </ul>
      {shown.length < left.length && (
        <p>
          <button type="button" className="button" onClick={() => setAllShown(true)}>
            {say.showAll(left.length)}
          </button>
        </p>
      )}
    </section>
  );
}

function ProposalCard({
  name,
  proposal,
  edits,
}: Omit<NamedProposal, "key"> & { readonly edits: WorkbookEdits | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const say = words().reconciling;
  return (
    <li className="card stack">
      <p className="soft small">
        {[proposal.sort === "achievement" ? say.achievement : say.improvement, ...proposal.standards].join(" · ")}
      </p>
      <ReadNote text={proposal.text} />
      <p className="soft small">{say.proposedBy(name)}</p>
      {edits !== null && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => setProblem(problemOf(edits.takeOverFinding(proposal)))}
          >
            <ListPlus aria-hidden /> {say.takeOver}
          </button>
        </p>
      )}
      {problem !== null && (
        <Notice tone="warn" live>
          <p>{problem}</p>
        </Notice>
      )}
    </li>
  );
}

/** In the team's workbook a finding keeps the id under which it was proposed. */
function isTakenOver(team: Workbook, { finding }: Finding): boolean {
  return standing(team, "finding", finding).some(({ withdrawn }) => !withdrawn);
}

import type { Proposal } from "@circle/review/decisions";
import { standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import { Undo2 } from "lucide-react";
import { Notice } from "../look/Notice.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";

/** Says what was taken over in one go, and takes it back in one go: of each what is still as it was taken over. */
export function TakenOver({
  proposals,
  team,
  edits,
  onDone,
}: {
  readonly proposals: readonly Proposal[];
  readonly team: Workbook;
  readonly edits: WorkbookEdits;
  readonly onDone: () => void;
}) {
  const say = words().reconciling;
  const undo = () => {
    for (const { standard, score } of proposals) {
      const [decision, ...others] = standing(team, "decision", standard);
      if (decision?.score === score && others.length === 0) edits.takeBack(decision.id);
    }
    onDone();
  };
  return (
    <Notice live>
      <p>{say.takenOver(proposals.length)}</p>
      <button type="button" className="button" onClick={undo}>
        <Undo2 aria-hidden /> {say.undo}
      </button>
    </Notice>
  );
}

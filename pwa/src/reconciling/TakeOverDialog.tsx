import type { Proposal } from "@circle/review/decisions";
import { Dialog } from "../look/Dialog.tsx";
import { plural } from "../look/plural.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";

/** Makes what every reviewer agrees on the team's, after naming the standards once more. */
export function TakeOverDialog({
  proposals,
  edits,
  onTakenOver,
  onClose,
}: {
  readonly proposals: readonly Proposal[];
  readonly edits: WorkbookEdits;
  readonly onTakenOver: (proposals: readonly Proposal[]) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={`Take over ${plural(proposals.length, "score", "scores")}?`} onClose={onClose}>
      <p>
        On these standards every reviewer gave the same score, and the team has not decided yet:{" "}
        {proposals.map(({ standard }) => standard).join(", ")}.
      </p>
      <p>Each becomes the team’s score. You can change any of them afterwards.</p>
      <div className="row">
        <button
          type="button"
          className="button"
          data-weight="main"
          onClick={() => {
            for (const { standard, score, decidedOn } of proposals) edits.decide(standard, score, "", decidedOn);
            onTakenOver(proposals);
            onClose();
          }}
        >
          Take them over
        </button>
        <button type="button" className="button" onClick={onClose}>
          Not yet
        </button>
      </div>
    </Dialog>
  );
}

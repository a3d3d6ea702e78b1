import type { Proposal } from "@circle/review/decisions";
import type { StandardCode } from "@circle/standards/edition";
import { Dialog } from "../look/Dialog.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";

/** Makes what all reviewers agree on the team's, after naming the standards once more. */
export function TakeOverDialog({
  proposals,
  toDiscuss,
  absent,
  edits,
  onTakenOver,
  onClose,
}: {
  readonly proposals: readonly Proposal[];
  /** Which of them a reviewer has marked to discuss. */
  readonly toDiscuss: readonly StandardCode[];
  /** Who was absent at the reveal, and may have left some of them blank. */
  readonly absent: readonly string[];
  readonly edits: WorkbookEdits;
  readonly onTakenOver: (proposals: readonly Proposal[]) => void;
  readonly onClose: () => void;
}) {
  const say = words().reconciling;
  return (
    <Dialog title={say.takeOverTitle(proposals.length)} onClose={onClose}>
      <p>{say.takeOverThese(proposals.map(({ standard }) => standard))}</p>
      {absent.length > 0 && <p>{say.takeOverWithout(absent)}</p>}
      {toDiscuss.length > 0 && <p>{say.takeOverDiscussed(toDiscuss)}</p>}
      <p>{say.takeOverChange}</p>
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
          {say.takeThemOver}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say.notYet}
        </button>
      </div>
    </Dialog>
  );
}

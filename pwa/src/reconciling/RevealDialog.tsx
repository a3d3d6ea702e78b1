import { Dialog } from "../look/Dialog.tsx";
import { words } from "../words/all-words.ts";

/** Asks once more, because it can't be undone. */
export function RevealDialog({ onReveal, onClose }: { readonly onReveal: () => void; readonly onClose: () => void }) {
  const say = words().revealing;
  return (
    <Dialog title={say.confirmTitle} onClose={onClose}>
      <p>{say.confirmWhat}</p>
      <div className="row">
        <button type="button" className="button" data-weight="main" onClick={onReveal}>
          {say.revealNow}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say.notYet}
        </button>
      </div>
    </Dialog>
  );
}

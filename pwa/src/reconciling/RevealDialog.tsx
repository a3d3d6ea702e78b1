import { Dialog } from "../look/Dialog.tsx";

/** Asks once more, because it can't be undone. */
export function RevealDialog({ onReveal, onClose }: { readonly onReveal: () => void; readonly onClose: () => void }) {
  return (
    <Dialog title="Reveal all scores to the team?" onClose={onClose}>
      <p>
        Everyone on the team then sees all scores and notes. What a reviewer changes afterwards is shown as added later.
        The community sees nothing of it.
      </p>
      <div className="row">
        <button type="button" className="button" data-weight="main" onClick={onReveal}>
          Reveal now
        </button>
        <button type="button" className="button" onClick={onClose}>
          Not yet
        </button>
      </div>
    </Dialog>
  );
}

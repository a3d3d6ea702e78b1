import { Dialog } from "../look/Dialog.tsx";
import { useOffline } from "../syncing/use-offline.ts";
import { words } from "../words/all-words.ts";

/** Asks once more, because it can't be undone. */
export function RevealDialog({
  absent,
  onReveal,
  onClose,
}: {
  /** For whom the team does not wait. */
  readonly absent: readonly string[];
  readonly onReveal: () => void;
  readonly onClose: () => void;
}) {
  const isOffline = useOffline();
  const say = words().revealing;
  return (
    <Dialog title={say.confirmTitle} onClose={onClose}>
      <p>{say.confirmWhat}</p>
      {absent.length > 0 && <p>{say.confirmAbsent(absent)}</p>}
      <p>
        {say.confirmForGood} {isOffline && say.confirmOffline}
      </p>
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

import { useState } from "react";
import { closeReview } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { syncNow } from "../syncing/sync-now.ts";
import { words } from "../words/words.ts";
import type { CloseRefusal } from "../words/en/outcomes.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** The end of a review, for those who may close it. It needs a published draft; what arrives afterwards is kept. */
export function CloseReview({ review }: { readonly review: ReviewOnTablet }) {
  const [isAsking, setAsking] = useState(false);
  if (review.closed) return <p className="soft">This review is closed.</p>;
  if (review.published.length === 0) return <p>A review can be closed once its draft has been published.</p>;
  return (
    <>
      <div>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Close the review
        </button>
      </div>
      {isAsking && <AskFirst review={review} onClose={() => setAsking(false)} />}
    </>
  );
}

function AskFirst({ review, onClose }: { readonly review: ReviewOnTablet; readonly onClose: () => void }) {
  const [refusal, setRefusal] = useState<CloseRefusal | null>(null);

  async function close() {
    const { kind } = await closeReview(review.review);
    if (kind !== "done") return setRefusal(kind);
    await syncNow(); // so that this tablet knows it too
    onClose();
  }

  return (
    <Dialog title="Close this review?" onClose={onClose}>
      <p>It can’t be opened again, and nothing more can be published. Close it when everybody has what they need.</p>
      <p>
        Each tablet lets go of the review by itself, once everything on it has been received. What was published can
        then be read wherever there is a network; who needs it without one prints it before.
      </p>
      {refusal !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.closeSentence(refusal)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton weight="grave" act={close} busyWords="Closing …">
          Close it
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          Not yet
        </button>
      </div>
    </Dialog>
  );
}

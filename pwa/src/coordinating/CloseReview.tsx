import { useState } from "react";
import type { Failure } from "../api/answers.ts";
import { closeReview } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { syncNow } from "../syncing/sync-now.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { failureSentence } from "../words.ts";

type Refusal = Failure["kind"] | "notPublished";

/** The end of a review. It needs a published draft; what arrives afterwards is kept. */
export function CloseReview({ review }: { readonly review: ReviewOnTablet }) {
  const [isAsking, setAsking] = useState(false);
  const isPublished = review.published.length > 0;
  return (
    <section className="card stack no-print" aria-labelledby="close">
      <h2 id="close">Close the review</h2>
      <p>
        {isPublished
          ? "When everybody has what they need. The draft can still be read, and tablets may let go of the review."
          : "A review can be closed once its draft has been published."}
      </p>
      {isPublished && (
        <div>
          <button type="button" className="button" onClick={() => setAsking(true)}>
            Close the review
          </button>
        </div>
      )}
      {isAsking && <AskFirst review={review} onClose={() => setAsking(false)} />}
    </section>
  );
}

function AskFirst({ review, onClose }: { readonly review: ReviewOnTablet; readonly onClose: () => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function close() {
    const { kind } = await closeReview(review.review);
    if (kind !== "done") return setRefusal(kind);
    await syncNow(); // so that this tablet knows it too
    onClose();
  }

  return (
    <Dialog title="Close this review?" onClose={onClose}>
      <p>
        It can't be opened again. Tablets may then let go of it, each once everything it has written has been received.
      </p>
      {refusal !== null && (
        <Notice tone="warn" live>
          <p>{refusalWords(refusal)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton weight="grave" act={close} busyWords="Closing …">
          Close the review
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          Keep it open
        </button>
      </div>
    </Dialog>
  );
}

function refusalWords(refusal: Refusal): string {
  if (refusal === "notPublished") return "The draft has not been published yet. The lead reviewer publishes it first.";
  return failureSentence(refusal);
}

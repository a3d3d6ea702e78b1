import { useState } from "react";
import { closeReview } from "./close-review.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { syncNow } from "../syncing/sync-now.ts";
import type { CloseRefusal } from "../words/en/outcomes.ts";
import { words } from "../words/all-words.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** The end of a review, for those who may close it. It needs a published draft; what arrives afterwards is kept. */
export function CloseReview({ review }: { readonly review: ReviewOnTablet }) {
  const [isAsking, setAsking] = useState(false);
  const say = words().reviews;
  if (review.closed) return <p className="soft">{say.isClosed}</p>;
  if (review.published.length === 0) return <p>{say.closedOncePublished}</p>;
  return (
    <>
      <div>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {say.closeReview}
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

  const say = words().reviews;
  return (
    <Dialog title={say.closeThis} onClose={onClose}>
      <p>{say.closingIsFinal}</p>
      <p>{say.closingLetsGo}</p>
      {refusal !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.closeSentence(refusal)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton weight="grave" act={close} busyWords={say.closing}>
          {say.closeIt}
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          {say.notYet}
        </button>
      </div>
    </Dialog>
  );
}

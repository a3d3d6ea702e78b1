import { mayCommand } from "@circle/review/access";
import { useState } from "react";
import { closeReview } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { syncNow } from "../syncing/sync-now.ts";
import { failureSentence } from "../words.ts";

/** Ends a review whose draft is published. */
export function Closing({ here }: { readonly here: ReviewOnTablet }) {
  const [isAsking, setIsAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (here.closed) return <p className="soft">This review is closed.</p>;
  if (here.published.length === 0 || !mayCommand(here.roles, "close")) return null;

  async function close() {
    const outcome = await closeReview(here.review);
    setFault(outcome.kind === "done" ? null : faultSentence(outcome.kind));
    if (outcome.kind === "done") await syncNow();
    setIsAsking(false);
  }

  return (
    <>
      {fault !== null && (
        <Notice tone="warn" live>
          <p>{fault}</p>
        </Notice>
      )}
      <p>
        <button type="button" className="button" onClick={() => setIsAsking(true)}>
          Close the review
        </button>
      </p>
      {isAsking && (
        <Dialog title="Close this review?" onClose={() => setIsAsking(false)}>
          <p>
            Closing ends the work on this review. Nothing more can be published. Everybody can then take it off their
            tablet, once all they wrote has been received; the server keeps it.
          </p>
          <div className="row">
            <ActionButton act={close} busyWords="Closing …" weight="main">
              Close it
            </ActionButton>
            <button type="button" className="button" onClick={() => setIsAsking(false)}>
              Not yet
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function faultSentence(kind: "notPublished" | Parameters<typeof failureSentence>[0]): string {
  return kind === "notPublished"
    ? "There is no published version yet. Publish the draft first."
    : failureSentence(kind);
}

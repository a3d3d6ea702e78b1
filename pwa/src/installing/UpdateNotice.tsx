import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { type UpdateState, updateNow, useUpdate } from "./update.ts";
import styles from "./UpdateNotice.module.css";

/** A line at the foot of the page when a newer app waits. It never comes between somebody and the page. */
export function UpdateNotice() {
  const update = useUpdate();
  const [isAsking, setAsking] = useState(false);
  if (update.state === "current") return null;
  return (
    <div className={styles["notice"]}>
      <RefreshCw aria-hidden />
      <span>{waitingWords(update.deferred)}</span>
      <button type="button" className="button" data-weight="quiet" onClick={() => setAsking(true)}>
        Use it now
      </button>
      {isAsking && <AskFirst deferred={update.deferred} onClose={() => setAsking(false)} />}
    </div>
  );
}

type Deferred = Extract<UpdateState, { state: "waiting" }>["deferred"];

export function waitingWords(deferred: Deferred): string {
  switch (deferred) {
    case "visitToday":
      return "A new version is ready. It waits until after the visit.";
    case "unsentWork":
      return "A new version is ready. It waits until your work has been received.";
    case null:
      return "A new version is ready.";
  }
}

function AskFirst({ deferred, onClose }: { readonly deferred: Deferred; readonly onClose: () => void }) {
  return (
    <Dialog title="Use the new version now?" onClose={onClose}>
      {deferred === "visitToday" && <p>There is a visit today. It is better to wait until it is over.</p>}
      {deferred === "unsentWork" && (
        <p>Some of your work hasn't been received yet. It stays on this tablet all the same.</p>
      )}
      <p>The app closes its page and opens again. What you wrote is on this tablet and stays there.</p>
      <div className="row">
        <ActionButton weight="main" act={updateNow} busyWords="Changing over …">
          Use it now
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          Wait
        </button>
      </div>
    </Dialog>
  );
}

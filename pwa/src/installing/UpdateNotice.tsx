import { RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { words } from "../words/words.ts";
import { loadAgain, stayOnThisPage, type Deferred, type UpdateRefusal, updateNow, useUpdate } from "./update.ts";
import styles from "./UpdateNotice.module.css";

/** A line at the foot of the page when a newer app waits or is in use. It never comes between somebody and the page. */
export function UpdateNotice() {
  const update = useUpdate();
  switch (update.state) {
    case "current":
      return null;
    case "waiting":
      return <NewerWaits deferred={update.deferred} />;
    case "taken":
      return <NewerTaken />;
  }
}

function NewerWaits({ deferred }: { readonly deferred: Deferred }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles["notice"]}>
      <RefreshCw aria-hidden />
      <span>{words().outcomes.updateWaitingWords(deferred)}</span>
      <button type="button" className="button" data-weight="quiet" onClick={() => setAsking(true)}>
        {words().installing.useNow}
      </button>
      {isAsking && <AskFirst deferred={deferred} onClose={() => setAsking(false)} />}
    </div>
  );
}

function NewerTaken() {
  const [refusal, setRefusal] = useState<UpdateRefusal | null>(null);
  return (
    <div className={styles["notice"]}>
      <RefreshCw aria-hidden />
      <span>{words().outcomes.UPDATE_TAKEN_WORDS}</span>
      <ActionButton
        weight="quiet"
        act={async () => setRefusal(await loadAgain())}
        busyWords={words().installing.loading}
      >
        {words().installing.loadWindow}
      </ActionButton>
      <output>{refusal === "notSaved" && words().outcomes.updateSentence("notSaved")}</output>
    </div>
  );
}

function AskFirst({ deferred, onClose }: { readonly deferred: Deferred; readonly onClose: () => void }) {
  const [refusal, setRefusal] = useState<UpdateRefusal | null>(null);
  useEffect(() => stayOnThisPage, []);
  const say = words().installing;
  return (
    <Dialog title={say.useNowTitle} onClose={onClose}>
      {deferred === "visitToday" && <p>{say.visitToday}</p>}
      {deferred === "unsentWork" && <p>{say.unsentWork}</p>}
      <p>{say.opensAgain}</p>
      {refusal !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.updateSentence(refusal)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton
          weight="main"
          act={async () => {
            setRefusal(null);
            setRefusal(await updateNow());
          }}
          busyWords={say.changingOver}
        >
          {say.useNow}
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          {say.wait}
        </button>
      </div>
    </Dialog>
  );
}

import { useEffect, useState } from "react";
import { attempted } from "../device/attempted.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { plural } from "../look/plural.ts";
import { Waiting } from "../look/Waiting.tsx";
import { leaveSentence } from "../words.ts";
import { countNotReceived, signOut } from "./leave.ts";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** Asks before emptying the tablet. Work that the server lacks is given up only by typing how much it is. */
export function SignOut({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [missing, setMissing] = useState<number | null>(null);
  const [typed, setTyped] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let isAsking = true;
    void attempted(countNotReceived).then((counted) => {
      if (!isAsking) return;
      if (counted.kind === "done") setMissing(counted.value);
      else setFailed(leaveSentence({ kind: "storageFailed" }));
    });
    return () => {
      isAsking = false;
    };
  }, []);

  async function leave() {
    const outcome = await signOut(missing === 0 ? 0 : Number(typed));
    if (outcome.kind === "left") return; // the page is being loaded again
    if (outcome.kind === "notReceived") setMissing(outcome.count);
    setFailed(leaveSentence(outcome));
  }

  const isSure = missing === 0 || typed.trim() === String(missing);
  return (
    <Dialog title={`Sign ${name} out of this tablet?`} onClose={onClose}>
      {missing === null && failed === null && <Waiting words="Looking what has been received …" />}
      {missing === 0 && (
        <p>Everything that was written here has been received by the server. This tablet will be emptied.</p>
      )}
      {missing !== null && missing > 0 && (
        <>
          <Notice tone="alarm">
            <p>
              The server does not have {plural(missing, "piece", "pieces")} of the work on this tablet. Signing out now
              loses {missing === 1 ? "it" : "them"}.
            </p>
          </Notice>
          <p>Wait for the network, or save a copy first; it can be brought in again later.</p>
          <SaveCopyButton words="Save a copy first" weight="main" />
          <Field label={`To sign out all the same, type ${missing}`}>
            {(described) => (
              <input
                {...described}
                inputMode="numeric"
                autoComplete="off"
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
      {failed !== null && (
        <Notice tone="alarm" live>
          <p>{failed}</p>
        </Notice>
      )}
      <div className="row">
        {isSure && (
          <ActionButton weight="grave" act={leave} busyWords="Signing out …">
            {missing === 0 ? "Sign out" : "Sign out and lose it"}
          </ActionButton>
        )}
        <button type="button" className="button" onClick={onClose}>
          Stay
        </button>
      </div>
    </Dialog>
  );
}

import { useEffect, useState } from "react";
import { attempted } from "../device/attempted.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/all-words.ts";
import { countInAllWindows, signOut } from "./leave.ts";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** Asks before emptying the tablet. Work that the server lacks is given up only by typing how much it is. */
export function SignOut({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [missing, setMissing] = useState<number | null>(null);
  const [typed, setTyped] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let isAsking = true;
    void attempted(countInAllWindows).then((counted) => {
      if (!isAsking) return;
      if (counted.kind === "done") setMissing(counted.value);
      else setFailed(words().outcomes.leaveSentence({ kind: "storageFailed" }));
    });
    return () => {
      isAsking = false;
    };
  }, []);

  async function leave() {
    const outcome = await signOut(missing === 0 ? 0 : Number(typed));
    if (outcome.kind === "left") return; // the page is being loaded again
    if (outcome.kind === "notReceived") setMissing(outcome.count);
    setFailed(words().outcomes.leaveSentence(outcome));
  }

  const say = words().keeping;
  const isSure = missing === 0 || typed.trim() === String(missing);
  return (
    <Dialog title={say.signOutTitle(name)} onClose={onClose}>
      {missing === null && failed === null && <Waiting words={say.lookingReceived} />}
      {missing === 0 && <p>{say.allHasBeenReceived}</p>}
      {missing !== null && missing > 0 && (
        <>
          <Notice tone="alarm">
            <p>{say.wouldLose(missing)}</p>
          </Notice>
          <p>{say.saveFirst}</p>
          <SaveCopyButton words={say.saveCopyFirst} weight="main" />
          <Field label={say.typeToSignOut(missing)}>
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
          <ActionButton weight="grave" act={leave} busyWords={say.signingOut}>
            {missing === 0 ? say.signOut : say.signOutAndLose}
          </ActionButton>
        )}
        <button type="button" className="button" onClick={onClose}>
          {say.stay}
        </button>
      </div>
    </Dialog>
  );
}

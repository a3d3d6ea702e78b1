import { useState } from "react";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { editSentence } from "../words.ts";

/** Opens a sealed workbook again, with a reason that is kept with it. */
export function UnsealDialog({
  onUnseal,
  onClose,
}: {
  readonly onUnseal: (reason: string) => EditOutcome;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);
  return (
    <Dialog title="Unseal your workbook?" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const outcome = reason.trim() === "" ? REASON_MISSING : onUnseal(reason.trim());
          if (outcome.kind !== "done") return setFault(editSentence(outcome));
          onClose();
        }}
      >
        <Field label="Why?" hint="For instance: I forgot the kitchen standards." fault={fault}>
          {(described) => (
            <input
              {...described}
              type="text"
              maxLength={1_000}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        <div className="row">
          <button type="submit" className="button" data-weight="main">
            Unseal
          </button>
          <button type="button" className="button" onClick={onClose}>
            Leave it sealed
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const REASON_MISSING: EditOutcome = { kind: "reasonMissing" };

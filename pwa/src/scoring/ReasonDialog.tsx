import { REASON_LIMIT } from "@circle/review/limits";
import { type ReactNode, useState } from "react";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { problemOf } from "./problem-of.ts";

/** Asks for a reason, without which nothing is done. */
export function ReasonDialog({
  title,
  label,
  hint,
  confirmWords,
  cancelWords,
  onReason,
  onClose,
  children,
}: {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly confirmWords: string;
  readonly cancelWords: string;
  readonly onReason: (reason: string) => EditOutcome;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);

  function confirm() {
    const problem =
      reason.trim() === ""
        ? words().outcomes.editSentence({ kind: "reasonMissing" })
        : problemOf(onReason(reason.trim()));
    setFault(problem ?? undefined);
    if (problem === null) onClose();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {children}
        <Field label={label} hint={hint} fault={fault}>
          {(described) => (
            <input
              {...described}
              type="text"
              dir="auto"
              maxLength={REASON_LIMIT}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        <div className="row">
          <button type="submit" className="button" data-weight="main">
            {confirmWords}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {cancelWords}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

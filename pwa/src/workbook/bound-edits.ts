import type { FindingId } from "@circle/review/ids";
import * as edits from "@circle/workbook-doc/edits";
import { writeText } from "@circle/workbook-doc/text-edits";
import type * as Y from "yjs";
import type { EditOutcome, WorkbookEdits } from "./workbook-edits.ts";

/** Edits of an open workbook, with times, the ids of findings and what is drawn by chance filled in. */
export function boundEdits(
  edit: (change: (doc: Y.Doc) => void) => void,
  {
    read,
    newId,
    now,
  }: { readonly read: WorkbookEdits["read"]; readonly newId: () => string; readonly now: () => number },
): WorkbookEdits {
  const given = () => ({ givenAt: now() });
  /** A long text and a snapshot go in by several transactions, so that no row gets large: none is put around them. */
  const made = (change: (doc: Y.Doc) => EditOutcome): EditOutcome => {
    let outcome: EditOutcome = { kind: "unchanged" };
    edit((doc) => {
      outcome = change(doc);
    });
    return outcome;
  };
  return {
    read,
    giveScore: (standard, score, reason) =>
      made((doc) => edits.giveScore(doc, { ...given(), standard, score, ...(reason === undefined ? {} : { reason }) })),
    takeBack: (entry) => made((doc) => edits.takeBack(doc, { ...given(), entry })),
    writeText: (name, text, caret) => made((doc) => writeText(doc, name, text, caret)),
    setSources: (standard, sources) => made((doc) => edits.setSources(doc, { ...given(), standard, sources })),
    setFlag: (standard, flagged) => made((doc) => edits.setFlag(doc, { ...given(), standard, flagged })),
    addFinding: (sort, standards, text) => {
      const finding = newId() as FindingId;
      const outcome = made((doc) => edits.addFinding(doc, { ...given(), finding, sort, standards, text }));
      return outcome.kind === "done" ? finding : null;
    },
    takeOverFinding: ({ finding, sort, standards, text }) =>
      made((doc) => edits.addFinding(doc, { ...given(), finding, sort, standards, text })),
    changeFinding: (finding, standards) => made((doc) => edits.changeFinding(doc, { ...given(), finding, standards })),
    withdrawFinding: (finding) => made((doc) => edits.withdrawFinding(doc, { ...given(), finding })),
    settle: (chosen) => made((doc) => edits.settle(doc, { ...given(), chosen })),
    seal: (applicable) =>
      made((doc) =>
        edits.seal(doc, { ...given(), salt: newId(), ...(applicable === undefined ? {} : { applicable }) }),
      ),
    unseal: (reason) => made((doc) => edits.unseal(doc, { ...given(), reason })),
    submit: (applicable) =>
      made((doc) => edits.submit(doc, { ...given(), ...(applicable === undefined ? {} : { applicable }) })),
    markAbsence: (reviewer, absent, reason) =>
      made((doc) => edits.markAbsence(doc, { ...given(), reviewer, absent, reason })),
    reveal: (named) => made((doc) => edits.reveal(doc, { ...given(), named })),
    decide: (standard, score, reason, decidedOn) =>
      made((doc) => edits.decide(doc, { ...given(), standard, score, reason, decidedOn })),
  };
}

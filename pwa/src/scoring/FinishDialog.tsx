import { progressOf } from "@circle/review/progress";
import { ownScore } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { Section, StandardCode } from "@circle/standards/edition";
import { useState } from "react";
import { Link } from "wouter";
import { Dialog } from "../look/Dialog.tsx";
import { plural } from "../look/plural.ts";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import bullets from "./Bullets.module.css";
import { problemOf } from "./problem-of.ts";
import { standardPath } from "./standard-path.ts";

/** A last look before finishing: what is still open. None of it keeps anybody from going on. */
export function FinishDialog({
  title,
  words,
  confirmWords,
  path,
  workbook,
  sections,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly words: string;
  readonly confirmWords: string;
  readonly path: string;
  readonly workbook: Workbook;
  readonly sections: readonly Section[];
  /** Gets the standards that this review asks about. */
  readonly onConfirm: (applicable: ReadonlySet<StandardCode>) => EditOutcome;
  readonly onClose: () => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const progress = progressOf(workbook, sections);
  const unexplained = progress.withoutNote.filter((code) => asksForWords(workbook, code));
  const codes = sections.flatMap(({ standards }) => standards.map(({ code }) => code));
  const withoutReason = codes.filter((code) => {
    const own = ownScore(workbook, code);
    return own.state === "scored" && own.score === "notApplicable" && own.reason === "";
  });
  const scored = progress.total - progress.counts.blank;
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        <strong>
          {scored} of {progress.total} scored.
        </strong>{" "}
        {scored === progress.total && "Nothing is left blank."}
      </p>
      <ul className={bullets["bullets"]}>
        <Open codes={progress.unscored} path={path} words="not scored" />
        <Open codes={progress.unsettled} path={path} words="with two scores to choose from" />
        <Open codes={unexplained} path={path} words="partly or not met, without a note" />
        <Open codes={withoutReason} path={path} words="not applicable, without a reason" />
        <Open codes={progress.flagged} path={path} words="to discuss with the team" />
      </ul>
      <p>{words}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="row">
        <button
          type="button"
          className="button"
          data-weight="main"
          onClick={() => {
            const fault = problemOf(onConfirm(new Set(codes)));
            setProblem(fault);
            if (fault === null) onClose();
          }}
        >
          {confirmWords}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Not yet
        </button>
      </div>
    </Dialog>
  );
}

function asksForWords(workbook: Workbook, code: StandardCode): boolean {
  const own = ownScore(workbook, code);
  return own.state === "scored" && (own.score === "partlyMet" || own.score === "notMet");
}

function Open({
  codes,
  path,
  words,
}: {
  readonly codes: readonly StandardCode[];
  readonly path: string;
  readonly words: string;
}) {
  if (codes.length === 0) return null;
  return (
    <li>
      {plural(codes.length, "standard", "standards")} {words}:{" "}
      {codes.slice(0, MOST_NAMED).map((code, place) => (
        <span key={code}>
          {place > 0 && ", "}
          <Link href={standardPath(path, code)}>{code}</Link>
        </span>
      ))}
      {codes.length > MOST_NAMED && ` and ${codes.length - MOST_NAMED} more`}
    </li>
  );
}

const MOST_NAMED = 12;

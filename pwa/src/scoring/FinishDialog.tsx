import { progressOf } from "@circle/review/progress";
import { ownScore } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { Section, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { useState } from "react";
import { Link } from "wouter";
import { Dialog } from "../look/Dialog.tsx";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import styles from "./FinishDialog.module.css";
import { problemOf } from "./problem-of.ts";
import { lacksWords } from "./scoring-rows.ts";
import { standardPath } from "./standard-path.ts";

/** A last look before finishing: what is still open. None of it keeps anybody from going on. */
export function FinishDialog({
  title,
  what,
  confirmWords,
  path,
  workbook,
  selfScores,
  sections,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly what: string;
  readonly confirmWords: string;
  readonly path: string;
  readonly workbook: Workbook;
  /** As for the list's filters, which count the same; null in the community's own self-review. */
  readonly selfScores: ReadonlyMap<StandardCode, Score | null> | null;
  readonly sections: readonly Section[];
  /** Gets the standards that this review asks about. */
  readonly onConfirm: (applicable: ReadonlySet<StandardCode>) => EditOutcome;
  readonly onClose: () => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const say = words().sealing;
  const progress = progressOf(workbook, sections);
  const codes = sections.flatMap(({ standards }) => standards.map(({ code }) => code));
  const wordless = codes.filter((code) => lacksWords(workbook, code, selfScores?.get(code) ?? null));
  const withoutReason = wordless.filter((code) => isNotApplicable(workbook, code));
  const unexplained = wordless.filter((code) => !isNotApplicable(workbook, code));
  const scored = progress.total - progress.counts.blank;
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        <strong>{say.scoredOf(scored, progress.total)}</strong> {scored === progress.total && say.nothingBlank}
      </p>
      <ul className={styles["left"]}>
        <Open codes={progress.unscored} path={path} left={say.unscored} />
        <Open codes={progress.unsettled} path={path} left={say.unsettled} />
        <Open codes={unexplained} path={path} left={say.unexplained} />
        <Open codes={withoutReason} path={path} left={say.withoutReason} />
        <Open codes={progress.flagged} path={path} left={selfScores === null ? say.toTalkAbout : say.flagged} />
      </ul>
      <p>{what}</p>
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
          {say.notYet}
        </button>
      </div>
    </Dialog>
  );
}

function isNotApplicable(workbook: Workbook, code: StandardCode): boolean {
  const own = ownScore(workbook, code);
  return own.state === "scored" && own.score === "notApplicable";
}

/** The ways to them are folded away, so that keyboards and screen readers come to the buttons soon. */
function Open({
  codes,
  path,
  left,
}: {
  readonly codes: readonly StandardCode[];
  readonly path: string;
  /** What is left to do, of how many standards. */
  readonly left: (standards: number) => string;
}) {
  if (codes.length === 0) return null;
  const named = codes.slice(0, MOST_NAMED).join(", ");
  const others = codes.length - MOST_NAMED;
  return (
    <li>
      <details className={`folds ${styles["open"]}`}>
        <summary>
          <span>
            {left(codes.length)} {named} {others > 0 && words().sealing.more(others)}
          </span>
        </summary>
        <ul className={styles["codes"]}>
          {codes.map((code) => (
            <li key={code}>
              <Link href={standardPath(path, code)}>{code}</Link>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

const MOST_NAMED = 12;

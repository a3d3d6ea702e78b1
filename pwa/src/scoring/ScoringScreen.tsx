import type { ScoreEntry } from "@circle/review/entries";
import type { Member } from "@circle/review/members";
import { isFlagged } from "@circle/review/progress";
import type { Held, Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { List } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { FlagButton } from "./FlagButton.tsx";
import { GivenLine } from "./GivenLine.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { ListPane } from "./ListPane.tsx";
import { remembered, useRemembered } from "./remembered.ts";
import styles from "./ScoringScreen.module.css";
import { type NoteWords, StandardCard } from "./StandardCard.tsx";
import { Steps } from "./Steps.tsx";
import { scoringRows } from "./scoring-rows.ts";
import { standardPath } from "./standard-path.ts";
import { around, nextUnscored, placeAtFirst } from "./standards-around.ts";
import { useArriving } from "./use-arriving.ts";
import { useFilter } from "./use-filter.ts";
import { useGiving } from "./use-giving.ts";
import { useKept } from "./use-kept.ts";
import { useScoringKeys } from "./use-scoring-keys.ts";

/** The list of standards and one of them: beside each other where there is room, else one at a time. */
export function ScoringScreen({
  review,
  path,
  standard: asked,
  workbook,
  edits,
  writers,
  noteWords,
  whereFrom,
  finishing,
  beside,
}: {
  readonly review: ReviewOnTablet;
  readonly path: string;
  /** As in the address; null shows the list. */
  readonly standard: string | null;
  readonly workbook: Workbook;
  /** Null: to look at only. */
  readonly edits: WorkbookEdits | null;
  /** Who writes here, where it is more than one. */
  readonly writers: readonly Member[] | null;
  readonly noteWords: NoteWords;
  readonly whereFrom: (entry: Held<ScoreEntry>) => ReactNode;
  readonly finishing: ReactNode;
  readonly beside: (code: StandardCode) => ReactNode;
}) {
  const labels = review.edition.scoreLabels;
  const sections = useMemo(() => scoringRows(workbook, review.sections, writers), [workbook, review.sections, writers]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const { filter, shown, choose } = useFilter(sections);
  const [atFirst] = useState(() => placeAtFirst(rows, remembered(placeName(path))));
  const current = rows.find(({ code }) => code === asked) ?? rows.find(({ code }) => code === atFirst);
  const { given, give, undo } = useGiving(workbook, edits);
  const [keysOn, setKeysOn] = useRemembered("keys", "on");
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  const [, navigate] = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);

  useKept(placeName(path), asked);
  useArriving(asked, list, card);

  const { previous, next } = around(rows, shown, current?.code);
  const go = (code: StandardCode | null) => {
    if (code !== null) navigate(standardPath(path, code), { replace: asked !== null });
  };
  useScoringKeys(keysOn === "on", {
    score: (said, score) => {
      const code = said ?? (card.current?.checkVisibility() === true ? current?.code : undefined);
      const row = rows.find((one) => one.code === code);
      if (row !== undefined) give(row.code, score);
    },
    next: () => go(next),
    previous: () => go(previous),
    nextUnscored: () => go(nextUnscored(rows, current?.code)),
    note: () => card.current?.querySelector("textarea")?.focus(),
    help: () => setHelpIsOpen(true),
  });

  if (current === undefined) return <p>This edition has no standards for this kind of community.</p>;
  const section = review.sections.find(({ standards }) => standards.some(({ code }) => code === current.code));
  const standard = section?.standards.find(({ code }) => code === current.code);
  return (
    <div className={styles["screen"]} data-showing={asked === null ? "list" : "card"}>
      <div ref={list} className={styles["list"]}>
        <ListPane
          {...{ sections, shown, filter, path, labels, finishing }}
          onFilter={choose}
          current={current.code}
          goOnWith={asked === null ? current.code : null}
          onScore={edits === null ? null : give}
          onHelp={() => setHelpIsOpen(true)}
        />
        <p className={styles["listLine"]} data-said={given !== null || undefined}>
          <GivenLine given={given} labels={labels} onUndo={undo} onClear={null} />
        </p>
      </div>
      <div ref={card} className={styles["cardPane"]}>
        <div className={styles["above"]}>
          <Link className={`button ${styles["toList"]}`} data-weight="quiet" href={path}>
            <List aria-hidden /> All standards
          </Link>
          {edits !== null && (
            <FlagButton
              isFlagged={isFlagged(workbook, current.code)}
              onFlag={(flagged) => edits.setFlag(current.code, flagged)}
            />
          )}
        </div>
        {section !== undefined && standard !== undefined && (
          <StandardCard
            key={standard.code}
            {...{ standard, workbook, edits, labels, noteWords, whereFrom }}
            section={section.name}
            onScore={give}
            beside={beside(standard.code)}
            steps={
              <Steps path={path} previous={previous} next={next}>
                <GivenLine
                  given={given}
                  labels={labels}
                  onUndo={undo}
                  onClear={edits === null || current.score === null ? null : () => give(current.code, null)}
                />
              </Steps>
            }
          />
        )}
      </div>
      {helpIsOpen && (
        <KeysHelp
          labels={labels}
          isOn={keysOn === "on"}
          onSwitch={(isOn) => setKeysOn(isOn ? "on" : "off")}
          onClose={() => setHelpIsOpen(false)}
        />
      )}
    </div>
  );
}

function placeName(path: string): string {
  return `place${path}`;
}

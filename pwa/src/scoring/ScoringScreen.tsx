import type { ScoreEntry } from "@circle/review/entries";
import type { Member } from "@circle/review/members";
import { isFlagged } from "@circle/review/progress";
import { ownScore, standing } from "@circle/review/standing";
import type { Held, Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { type ReactNode, useMemo, useState } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { FlagButton } from "./FlagButton.tsx";
import { GivenLine } from "./GivenLine.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { LockedWords } from "./LockedWords.tsx";
import { ListPane } from "./ListPane.tsx";
import { useRemembered } from "./remembered.ts";
import { type NoteWords, StandardCard } from "./StandardCard.tsx";
import { Steps } from "./Steps.tsx";
import { fitsFilter, isUnscored, type ScoringFilter, type ScoringRow, scoringRows } from "./scoring-rows.ts";
import { standardIn } from "./standard-in.ts";
import { TwoPanes } from "./TwoPanes.tsx";
import { useFilter } from "./use-filter.ts";
import { type Said, useGiving } from "./use-giving.ts";
import { usePlace } from "./use-place.ts";
import { useScoringKeys } from "./use-scoring-keys.ts";
import { scoreLabels } from "./score-labels.ts";

/** Scoring, for whoever owns the workbook. */
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
  lockedWords,
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
  /** Why it can only be looked at now: "Sealed". */
  readonly lockedWords: string | null;
  readonly beside: (code: StandardCode) => ReactNode;
}) {
  const labels = scoreLabels(review.edition);
  const sections = useMemo(() => scoringRows(workbook, review.sections, writers), [workbook, review.sections, writers]);
  const filtered = useFilter<ScoringRow, ScoringFilter>(sections, "all", fitsFilter);
  const place = usePlace(path, asked, sections, filtered.shown, isUnscored);
  const { given, give, undo } = useGiving(asked, {
    said: (code) => saidIn(workbook, code),
    say: (code, score) => edits?.giveScore(code, score),
    undo: ({ code, before }) => {
      if (before !== "unsettled") return edits?.giveScore(code, before.score, before.reason);
      const [settled] = standing(workbook, "score", code);
      return settled && edits?.takeBack(settled.id); // both scores stand again
    },
  });
  const [keysOn, setKeysOn] = useRemembered("keys", "on");
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  useScoringKeys(keysOn === "on", {
    score: (said, score) => {
      const row = place.rowFor(said);
      if (row !== undefined) give(row.code, score);
    },
    next: () => place.go(place.next),
    previous: () => place.go(place.previous),
    nextToDo: () => place.go(place.nextToDo),
    note: place.writeNote,
    help: () => setHelpIsOpen(true),
  });

  const current = standardIn(review.sections, place.current?.code);
  if (current === null) return <p>This edition has no standards for this kind of community.</p>;
  const { code } = current.standard;
  const canClear = edits !== null && ownScore(workbook, code).state === "scored";
  return (
    <>
      <TwoPanes
        path={path}
        showing={asked === null ? "list" : "card"}
        listRef={place.list}
        cardRef={place.card}
        list={
          <ListPane
            {...{ filtered, path, labels, finishing, given }}
            sections={sections}
            current={code}
            goOnWith={asked === null ? code : null}
            onScore={edits === null ? null : give}
            onUndo={undo}
            onHelp={() => setHelpIsOpen(true)}
          />
        }
        acts={
          edits === null ? (
            <LockedWords words={lockedWords} />
          ) : (
            <FlagButton isFlagged={isFlagged(workbook, code)} onFlag={(flagged) => edits.setFlag(code, flagged)} />
          )
        }
        card={
          <StandardCard
            key={code}
            {...{ workbook, edits, labels, noteWords, whereFrom }}
            standard={current.standard}
            section={current.section}
            onScore={give}
            beside={beside(code)}
            steps={
              <Steps path={path} previous={place.previous} next={place.next}>
                <GivenLine
                  given={given}
                  labels={labels}
                  current={code}
                  onUndo={undo}
                  onClear={canClear ? () => give(code, null) : null}
                />
              </Steps>
            }
          />
        }
      />
      {helpIsOpen && (
        <KeysHelp
          title="Scoring by keyboard"
          toDoWords="not scored"
          noteWords="Write the note"
          labels={labels}
          isOn={keysOn === "on"}
          onSwitch={(isOn) => setKeysOn(isOn ? "on" : "off")}
          onClose={() => setHelpIsOpen(false)}
        />
      )}
    </>
  );
}

function saidIn(workbook: Workbook, code: StandardCode): Said | "unsettled" {
  const own = ownScore(workbook, code);
  if (own.state === "unsettled") return "unsettled";
  return own.state === "scored" ? { score: own.score, reason: own.reason } : { score: null, reason: "" };
}

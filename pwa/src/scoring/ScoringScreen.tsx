import type { ScoreEntry } from "@circle/review/entries";
import type { Member } from "@circle/review/members";
import { isFlagged } from "@circle/review/progress";
import { type OwnScore, ownScore, standing } from "@circle/review/standing";
import type { Held, Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { type ReactNode, useMemo, useRef } from "react";
import type { Score } from "@circle/standards/scores";
import { useNow } from "../look/Time.tsx";
import { startOfDay } from "../look/times.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookInUse } from "../workbook/use-workbook.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { FlagButton } from "./FlagButton.tsx";
import { LockedWords } from "./LockedWords.tsx";
import { ListPane } from "./ListPane.tsx";
import type { Focusable } from "./ListTools.tsx";
import { NothingLeft } from "./NothingLeft.tsx";
import { type NoteWords, StandardCard } from "./StandardCard.tsx";
import { StandardsScreen } from "./StandardsScreen.tsx";
import { fitsFilter, isUnscored, type ScoringFilter, type ScoringRow, scoringRows } from "./scoring-rows.ts";
import { useFilter } from "./use-filter.ts";
import { type Giving, settledBy } from "./use-giving.ts";
import { scoreLabels } from "./score-labels.ts";

/** Why a workbook can only be looked at now. */
export type Locked = {
  /** "Sealed". */
  readonly words: string;
  /** How its owner comes to settle two scores. */
  readonly toSettle: string | null;
};

/** Scoring, for whoever owns the workbook. */
export function ScoringScreen({
  review,
  path,
  standard: asked,
  inUse: { workbook, textTimes },
  edits,
  writers,
  noteWords,
  whereFrom,
  finishing,
  finishingHere,
  toKnowHere,
  locked,
  beside,
  selfScores,
  names,
  hint,
  alsoHere,
}: {
  readonly review: ReviewOnTablet;
  readonly path: string;
  /** As in the address; null shows the list. */
  readonly standard: string | null;
  readonly inUse: Extract<WorkbookInUse, { readonly state: "open" }>;
  /** Null: to look at only. */
  readonly edits: WorkbookEdits | null;
  /** Who writes here, where it is more than one. */
  readonly writers: readonly Member[] | null;
  readonly noteWords: NoteWords;
  readonly whereFrom: (entry: Held<ScoreEntry>) => ReactNode;
  readonly finishing: ReactNode;
  /** The same on a card, where the list is not in sight: after the last standard, or once nothing is left. */
  readonly finishingHere: ReactNode;
  /** What there is to know on every card now: what came of finishing, or that the team looks already. */
  readonly toKnowHere: ReactNode;
  readonly locked: Locked | null;
  readonly beside: (code: StandardCode) => ReactNode;
  /** The community's own scores, as far as they can be seen; null in its own self-review. */
  readonly selfScores: ReadonlyMap<StandardCode, Score | null> | null;
  /** Words with a capital that are nobody's name. */
  readonly names: ReadonlySet<string>;
  /** For who is here for the first time. */
  readonly hint: ReactNode;
  /** What else can be done with all of it, after the way to go on. */
  readonly alsoHere: ReactNode;
}) {
  const labels = scoreLabels(review.edition);
  const flagWords = writers === null ? words().scoring.flag : words().scoring.selfFlag;
  const today = startOfDay(useNow());
  const search = useRef<Focusable>(null);
  const rows = useMemo(
    () => scoringRows(workbook, review.sections, { members: writers, selfScores, today, textTimes }),
    [workbook, review.sections, writers, selfScores, today, textTimes],
  );
  const isNothingLeft = !rows.some((section) => section.rows.some(isUnscored));
  const filtered = useFilter<ScoringRow, ScoringFilter>(rows, "all", fitsFilter, writtenIn);
  return (
    <StandardsScreen
      {...{ path, asked, labels, rows }}
      sections={review.sections}
      shown={filtered.shown}
      isToDo={isUnscored}
      giving={givingIn(workbook, edits)}
      canClear={({ score }) => edits !== null && score !== null}
      keys={words().scoring.keys}
      onSearch={() => search.current?.focus()}
      end={finishingHere}
      list={({ give, goOnWith, ...around }) => (
        <ListPane
          {...{ filtered, path, labels, finishing, search, hint, alsoHere, flagWords, ...around }}
          goOnWith={edits === null ? null : goOnWith}
          sections={rows}
          onScore={edits === null ? null : give}
        />
      )}
      acts={(code) =>
        edits === null ? (
          <LockedWords words={locked?.words ?? null} />
        ) : (
          <FlagButton
            words={flagWords.act}
            isFlagged={isFlagged(workbook, code)}
            onFlag={(flagged) => edits.setFlag(code, flagged)}
          />
        )
      }
      card={({ isLast, ...around }) => (
        <StandardCard
          key={around.standard.code}
          {...{ workbook, edits, labels, noteWords, whereFrom, names, ...around }}
          toSettle={locked?.toSettle ?? null}
          finishing={
            <>
              {toKnowHere}
              {!isLast && <NothingLeft isSo={isNothingLeft}>{finishingHere}</NothingLeft>}
            </>
          }
          selfScore={selfScores?.get(around.standard.code) ?? null}
          proposes={writers === null}
          beside={beside(around.standard.code)}
        />
      )}
    />
  );
}

function writtenIn({ reason, note }: ScoringRow): string {
  return `${reason} ${note}`;
}

function givingIn(workbook: Workbook, edits: WorkbookEdits | null): Giving<OwnScore> {
  const now = () => edits?.read() ?? workbook;
  return {
    stands: (code) => ownScore(now(), code),
    say: (code, score) => edits?.giveScore(code, score),
    undoing: ({ code, score, before }) => {
      if (edits === null) return null;
      if (before.state === "unsettled") {
        const settled = settledBy(before.entries, standing(now(), "score", code));
        return settled && (() => edits.takeBack(settled)); // both scores stand again
      }
      const own = ownScore(now(), code);
      if (own.state === "unsettled" || (scoreIn(own) ?? BLANK).score !== score) return null;
      const { score: then, reason } = scoreIn(before) ?? BLANK;
      return () => edits.giveScore(code, then, reason);
    },
  };
}

const BLANK = { score: null, reason: "" } as const;

function scoreIn(own: OwnScore) {
  return own.state === "scored" ? own : null;
}

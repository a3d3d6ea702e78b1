import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { type ReactNode, useState } from "react";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { words } from "../words/words.ts";
import { GivenLine } from "./GivenLine.tsx";
import { KeysHelp, type KeysWords } from "./KeysHelp.tsx";
import type { Reach } from "./reach.ts";
import { useReach } from "./use-reach.ts";
import { useRemembered } from "./use-remembered.ts";
import type { ScoreLabels } from "./ScoreWord.tsx";
import { Steps } from "./Steps.tsx";
import { StandardHead } from "./StandardWords.tsx";
import { standardIn } from "./standard-in.ts";
import { TwoPanes } from "./TwoPanes.tsx";
import { type Given, type Giving, useGiving } from "./use-giving.ts";
import { usePlace } from "./use-place.ts";
import { useScoringKeys } from "./use-scoring-keys.ts";

type Row = { readonly code: StandardCode };
type Sections<R> = readonly { readonly rows: readonly R[] }[];
type Give = (code: StandardCode, score: Score | null) => void;

/** What the list needs of the screen it stands on. */
export type AroundList = {
  readonly current: StandardCode;
  /** What is to be done from here on, when the list alone is shown. */
  readonly goOnWith: StandardCode | null;
  readonly given: Given | null;
  readonly give: Give;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
};

/** What the card needs of the screen it stands on. */
export type AroundCard = {
  readonly standard: Standard;
  /** The standard itself, with the way back to the list. */
  readonly head: ReactNode;
  readonly onScore: Give;
  /** Whether it is where one has come to the end. */
  readonly isLast: boolean;
  /** Previous and next. */
  readonly steps: ReactNode;
  readonly reach: Reach;
};

/** Standards to give scores to, in a list and one at a time, by touch and by keys, with the last score to take back. */
export function StandardsScreen<R extends Row, Stood>({
  sections: all,
  path,
  asked,
  labels,
  rows,
  shown,
  isToDo,
  giving,
  canClear,
  keys,
  takeOver = null,
  onSearch,
  end = null,
  list,
  acts,
  card,
}: {
  readonly sections: readonly Section[];
  readonly path: string;
  /** The standard in the address; null shows the list. */
  readonly asked: string | null;
  readonly labels: ScoreLabels;
  readonly rows: Sections<R>;
  readonly shown: Sections<R>;
  readonly isToDo: (row: R) => boolean;
  readonly giving: Giving<Stood>;
  /** Whether there is a score that can be taken back. */
  readonly canClear: (row: R) => boolean;
  readonly keys: KeysWords;
  /** What a key takes over of what all agree on, where that can be. */
  readonly takeOver?: ((row: R) => Score | null) | null;
  readonly onSearch: () => void;
  /** What there is to do after the last standard. */
  readonly end?: ReactNode;
  readonly list: (around: AroundList) => ReactNode;
  /** What can be done about a standard beside scoring it. */
  readonly acts: (code: StandardCode) => ReactNode;
  readonly card: (around: AroundCard) => ReactNode;
}) {
  const titleOf = useSectionTitle();
  const reach = useReach();
  const place = usePlace(path, asked, rows, shown, isToDo);
  const { given, give, undo } = useGiving(asked, giving);
  const [keysOn, setKeysOn] = useRemembered("keys", "on");
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  const scoreRow = (row: R | undefined, score: Score | null) => row !== undefined && give(row.code, score);
  useScoringKeys(keysOn === "on", {
    score: (code, score) => scoreRow(place.rowFor(code), score),
    next: () => place.go(place.next),
    previous: () => place.go(place.previous),
    nextToDo: () => place.go(place.nextToDo),
    note: place.writeNote,
    help: () => setHelpIsOpen(true),
    search: () => {
      if (asked !== null && !isListSeen(place.list.current)) place.toList();
      setTimeout(onSearch); // once the list is there
    },
    takeOver:
      takeOver &&
      (() => {
        const row = place.rowFor(null);
        const score = row === undefined ? null : takeOver(row);
        if (score !== null) scoreRow(row, score);
      }),
  });

  const current = standardIn(all, place.current?.code);
  if (current === null || place.current === undefined) {
    return <p>{words().scoring.none.all}</p>;
  }
  const { code } = place.current;
  const isFinished = rows.some((section) => isOneOf(section, code) && !section.rows.some(isToDo));
  const onClear = canClear(place.current) ? () => give(code, null) : null;
  return (
    <>
      <TwoPanes
        showing={asked === null ? "list" : "card"}
        listRef={place.list}
        cardRef={place.card}
        list={list({
          current: code,
          goOnWith: asked === null ? place.goOnWith : null,
          given,
          give,
          onUndo: undo,
          onHelp: () => setHelpIsOpen(true),
        })}
        card={card({
          standard: current.standard,
          head: (
            <StandardHead standard={current.standard} section={titleOf(current.section)} path={path}>
              {acts(code)}
            </StandardHead>
          ),
          onScore: give,
          isLast: place.isLast,
          reach,
          steps: (
            <Steps
              isInOneRow={reach === "shapes"}
              path={path}
              previous={place.previous}
              next={place.next}
              entersSection={place.next !== null && !isInOneSection(rows, code, place.next)}
              end={place.isLast && end}
            >
              <GivenLine
                {...{ given, labels, onClear }}
                current={code}
                finished={isFinished ? titleOf(current.section) : null}
                onUndo={undo}
              />
            </Steps>
          ),
        })}
      />
      {helpIsOpen && (
        <KeysHelp
          said={keys}
          labels={labels}
          canTakeOver={takeOver !== null}
          isOn={keysOn === "on"}
          onSwitch={(isOn) => setKeysOn(isOn ? "on" : "off")}
          onClose={() => setHelpIsOpen(false)}
        />
      )}
    </>
  );
}

function isInOneSection(sections: Sections<Row>, one: StandardCode, other: StandardCode): boolean {
  return sections.some((section) => isOneOf(section, one) && isOneOf(section, other));
}

function isOneOf({ rows }: { readonly rows: readonly Row[] }, code: StandardCode): boolean {
  return rows.some((row) => row.code === code);
}

function isListSeen(list: HTMLElement | null): boolean {
  return list?.checkVisibility() === true;
}

import { decidedOn, decisionStateOf, proposalsOf } from "@circle/review/decisions";
import { standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { useMemo, useState } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { GivenLine } from "../scoring/GivenLine.tsx";
import { KeysHelp } from "../scoring/KeysHelp.tsx";
import { useRemembered } from "../scoring/remembered.ts";
import { Steps } from "../scoring/Steps.tsx";
import { standardIn } from "../scoring/standard-in.ts";
import { TwoPanes } from "../scoring/TwoPanes.tsx";
import { useFilter } from "../scoring/use-filter.ts";
import { type Said, useGiving } from "../scoring/use-giving.ts";
import { usePlace } from "../scoring/use-place.ts";
import { useScoringKeys } from "../scoring/use-scoring-keys.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { TakeOverDialog } from "./TakeOverDialog.tsx";
import { TeamCard } from "./TeamCard.tsx";
import { TeamListPane } from "./TeamListPane.tsx";
import {
  fitsTeamFilter,
  isProposed,
  isToDecide,
  type TeamFilter,
  sourceRows,
  type TeamRow,
  teamRows,
} from "./team-rows.ts";
import type { TeamSources } from "./use-team.ts";
import { scoreLabels } from "../scoring/score-labels.ts";

/** The team's scores: the list, and one standard with what everyone says about it. */
export function TeamStandards({
  here,
  standard: asked,
  team,
  edits,
  sources,
}: {
  readonly here: ReviewOnTablet;
  readonly standard: string | null;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly sources: TeamSources;
}) {
  const path = `/r/${here.review}/team`;
  const labels = scoreLabels(here.edition);
  const { reviewers } = sources;
  const selfReview = sources.self?.workbook ?? null;
  const said = useMemo(() => sourceRows(here.sections, sources), [here.sections, sources]);
  const sections = useMemo(() => teamRows(said, team, sources), [said, team, sources]);
  const proposed = sections.flatMap(({ rows }) => rows.filter(isProposed));
  const filtered = useFilter<TeamRow, TeamFilter>(sections, "all", fitsTeamFilter);
  const place = usePlace(path, asked, sections, filtered.shown, isToDecide);
  const saidOf = (code: StandardCode): Said | "unsettled" => {
    const state = decisionStateOf(code, team, reviewers, selfReview);
    if (state.state === "unsettledDecision") return "unsettled";
    return "decision" in state ? state.decision : { score: null, reason: "" };
  };
  const { given, give, undo } = useGiving(asked, {
    said: saidOf,
    say: (code, score) => {
      const before = saidOf(code);
      const reason = before !== "unsettled" && before.score === score ? before.reason : "";
      return edits?.decide(code, score, reason, decidedOn(code, reviewers, selfReview));
    },
    undo: ({ code }) => {
      const [last] = standing(team, "decision", code);
      return last && edits?.takeBack(last.id); // with what it had been decided on
    },
  });
  const [keysOn, setKeysOn] = useRemembered("keys", "on");
  const [open, setOpen] = useState<"help" | "takeOverAll" | null>(null);
  useScoringKeys(keysOn === "on", {
    score: (said, score) => {
      const row = place.rowFor(said);
      if (row !== undefined) give(row.code, score);
    },
    next: () => place.go(place.next),
    previous: () => place.go(place.previous),
    nextToDo: () => place.go(place.nextToDo),
    note: place.writeNote,
    help: () => setOpen("help"),
    takeOver: () => {
      const row = place.rowFor(null);
      if (row !== undefined && isToDecide(row) && row.agreed !== null) give(row.code, row.agreed);
    },
  });

  const current = standardIn(here.sections, place.current?.code);
  if (current === null || place.current === undefined)
    return <p>This edition has no standards for this kind of community.</p>;
  const { code } = current.standard;
  const canClear = edits !== null && place.current.decided !== null;
  return (
    <>
      <TwoPanes
        path={path}
        showing={asked === null ? "list" : "card"}
        listRef={place.list}
        cardRef={place.card}
        list={
          <TeamListPane
            {...{ filtered, path, labels }}
            current={code}
            goOnWith={asked === null ? code : null}
            proposals={proposed.length}
            onTakeOverAll={edits === null ? null : () => setOpen("takeOverAll")}
            onHelp={() => setOpen("help")}
          />
        }
        acts={null}
        card={
          <TeamCard
            key={code}
            {...{ here, team, edits, sources }}
            standard={current.standard}
            section={current.section}
            onScore={give}
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
      {open === "help" && (
        <KeysHelp
          title="Deciding by keyboard"
          labels={labels}
          toDoWords="not decided"
          noteWords="Write the team’s comment"
          canTakeOver
          isOn={keysOn === "on"}
          onSwitch={(isOn) => setKeysOn(isOn ? "on" : "off")}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "takeOverAll" && edits !== null && (
        <TakeOverDialog
          proposals={proposalsOf(
            proposed.map(({ code: one }) => one),
            team,
            reviewers,
            selfReview,
          )}
          edits={edits}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

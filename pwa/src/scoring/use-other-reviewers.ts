import type { RevealEntry } from "@circle/review/entries";
import type { EntryId, PersonId } from "@circle/review/ids";
import { absentIn } from "@circle/review/revealing";
import { everGiven } from "@circle/review/standing";
import type { Held } from "@circle/review/workbook";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useWorkbooks, type WorkbooksInUse } from "../workbook/use-workbook.ts";
import { namedReviewers, type NamedWorkbook, withAbsent } from "./named-reviewers.ts";

const NONE: readonly WorkbookId[] = [];
const TEAM: readonly WorkbookId[] = ["team"];

export type OtherReviewers = {
  readonly named: readonly NamedWorkbook[];
  /** Those of them, and the team's, that can't be read because they would take too long. */
  readonly tooMuch: readonly WorkbookId[];
};

/** The reviewers' workbooks but one person's, once they have been revealed; before, there are none here. */
export function useOtherReviewers(
  { review, members, removed, reveal }: ReviewOnTablet,
  but: PersonId | null,
  isRevealed: boolean,
): OtherReviewers | "opening" {
  const wanted = useMemo((): readonly WorkbookId[] => {
    const reviewers = [...members, ...removed].filter(
      ({ roles, person }) => roles.includes("reviewer") && person !== but,
    );
    return reviewers.map(({ person }) => reviewerWorkbook(person));
  }, [members, removed, but]);
  const inUse = useWorkbooks(review, isRevealed ? wanted : NONE);
  const team = useWorkbooks(review, isRevealed ? TEAM : NONE);
  const revealed = revealIn(team, reveal); // the same entry whatever the team decides
  const absentOnes = absentWords(team, revealed);
  const isTeamUnread = team !== "opening" && team.tooMuch.length > 0;
  return useMemo(() => {
    if (inUse === "opening" || revealed === "opening") return "opening";
    const { tooMuch } = inUse;
    const absent = new Set(absentOnes.split(" ") as PersonId[]);
    const named = namedReviewers(withAbsent(inUse, wanted, absent), members, removed, revealed, absent);
    return { named, tooMuch: isTeamUnread ? [...TEAM, ...tooMuch] : tooMuch };
  }, [inUse, wanted, members, removed, revealed, absentOnes, isTeamUnread]);
}

/** The reveal that the server counted. */
function revealIn(team: WorkbooksInUse | "opening", reveal: EntryId | null): Held<RevealEntry> | null | "opening" {
  if (team === "opening") return team;
  return team.workbooks.flatMap((one) => everGiven(one, "reveal", "")).find(({ id }) => id === reveal) ?? null;
}

/** Whom the reveal named as absent, in one text: the same whatever the team decides. */
function absentWords(team: WorkbooksInUse | "opening", reveal: Held<RevealEntry> | null | "opening"): string {
  if (team === "opening" || reveal === "opening" || reveal === null) return "";
  return team.workbooks.flatMap((one) => absentIn(reveal, one)).join(" ");
}

import type { PersonId } from "@circle/review/ids";
import { reviewerOf, reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { useMemo } from "react";
import type { Workbook } from "@circle/review/workbook";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useWorkbooks } from "../workbook/use-workbook.ts";

export type NamedWorkbook = { readonly name: string; readonly workbook: Workbook };

const NONE: readonly WorkbookId[] = [];

/** The reviewers' workbooks but one person's, once they have been revealed; before, there are none here. */
export function useOtherReviewers(
  { review, members }: ReviewOnTablet,
  but: PersonId | null,
  isRevealed: boolean,
): readonly NamedWorkbook[] {
  const wanted = useMemo(
    () =>
      members
        .filter(({ roles, person }) => roles.includes("reviewer") && person !== but)
        .map(({ person }) => reviewerWorkbook(person)),
    [members, but],
  );
  const workbooks = useWorkbooks(review, isRevealed ? wanted : NONE);
  return useMemo(() => {
    if (workbooks === "opening") return [];
    const nameOf = new Map(members.map(({ person, name }) => [person, name]));
    return workbooks.map((workbook) => {
      const owner = reviewerOf(workbook.id);
      return { workbook, name: (owner === null ? undefined : nameOf.get(owner)) ?? "A reviewer who has left" };
    });
  }, [workbooks, members]);
}

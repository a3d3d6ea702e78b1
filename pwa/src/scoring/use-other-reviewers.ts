import type { PersonId } from "@circle/review/ids";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useWorkbooks } from "../workbook/use-workbook.ts";
import { namedReviewers, type NamedWorkbook } from "./named-reviewers.ts";

const NONE: readonly WorkbookId[] = [];

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
    return ["team", ...reviewers.map(({ person }) => reviewerWorkbook(person))];
  }, [members, removed, but]);
  const inUse = useWorkbooks(review, isRevealed ? wanted : NONE);
  return useMemo(() => {
    if (inUse === "opening") return inUse;
    const { workbooks, tooMuch } = inUse;
    return { named: namedReviewers(workbooks, members, removed, reveal), tooMuch };
  }, [inUse, members, removed, reveal]);
}

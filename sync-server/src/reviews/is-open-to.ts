import { mayRead } from "@circle/review/access";
import type { PersonId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { parseWorkbookId } from "@circle/review/workbook-id";
import type { ReviewState } from "./review-state.ts";

/** Whether a person with these roles may read a workbook as the review stands now. */
export function isOpenTo(
  { marks }: Pick<ReviewState, "marks">,
  roles: readonly Role[],
  person: PersonId,
  workbook: string,
): boolean {
  const id = parseWorkbookId(workbook);
  const opened = { submitted: marks.submitted !== null, revealed: marks.revealed !== null };
  return id !== null && mayRead(roles, person, id, opened);
}

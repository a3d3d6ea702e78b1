import type { PersonId } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import { reviewerOf, reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import type { OtherReviewers } from "../scoring/use-other-reviewers.ts";
import type { SelfReview } from "../scoring/use-self-review.ts";
import { type NotHereYet, notHereYet } from "./not-here-yet.ts";

/** What the team decides on: the reviewers' workbooks, and the community's own. */
export type TeamSources = {
  /** With those of reviewers who were removed, to read. */
  readonly named: readonly NamedWorkbook[];
  /**
   * Those that count, as for the reveal. One that is not here yet, or can't be read, stands there empty: without it
   * nobody agrees.
   */
  readonly reviewers: readonly Workbook[];
  /** Those of them whom the lead's reveal named as absent: nobody waits for what they left blank. */
  readonly absent: ReadonlySet<PersonId>;
  readonly self: SelfReview | null;
  readonly missing: NotHereYet;
  /** Those that are here, and would take too long to read. */
  readonly tooMuch: readonly WorkbookId[];
};

/** Whether one who counts can't be read: then nobody can be said to agree. */
export function isReviewerUnread({ reviewers, tooMuch }: Pick<TeamSources, "reviewers" | "tooMuch">): boolean {
  return reviewers.some(({ id }) => tooMuch.includes(id));
}

export function teamSourcesOf(
  others: OtherReviewers,
  found: SelfReview | "tooMuch" | null,
  { status, members }: Pick<ReviewOnTablet, "status" | "members">,
): TeamSources {
  const { named } = others;
  const self = found === "tooMuch" ? null : found;
  const tooMuch: readonly WorkbookId[] = found === "tooMuch" ? ["self-review", ...others.tooMuch] : others.tooMuch;
  const absent = new Set(named.flatMap((one) => (one.wasAbsent ? (reviewerOf(one.workbook.id) ?? []) : [])));
  const here = named.filter(({ counts }) => counts).map(({ workbook }) => workbook);
  const missing = notHereYet(status, self === null ? here : [...here, self.workbook], tooMuch);
  const unread = tooMuch.filter((id) => members.some(({ person }) => person === reviewerOf(id)));
  const lacking = [...missing.reviewers.map(({ person }) => reviewerWorkbook(person)), ...unread].filter((id) =>
    here.every((workbook) => workbook.id !== id),
  );
  const reviewers = [...here, ...lacking.map((id): Workbook => ({ id, entries: [], texts: new Map() }))];
  return { named, reviewers, absent, self, missing, tooMuch };
}

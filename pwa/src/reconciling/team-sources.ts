import type { ReviewStatus } from "@circle/review/status";
import type { Workbook } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import type { SelfReview } from "../scoring/use-self-review.ts";
import { type NotHereYet, notHereYet } from "./not-here-yet.ts";

/** What the team decides on: the reviewers' workbooks, and the community's own. */
export type TeamSources = {
  /** With those of reviewers who were removed, to read. */
  readonly named: readonly NamedWorkbook[];
  /** Those that count, as for the reveal. One that is not here yet stands there empty: without it nobody agrees. */
  readonly reviewers: readonly Workbook[];
  readonly self: SelfReview | null;
  readonly missing: NotHereYet;
};

export function teamSourcesOf(
  named: readonly NamedWorkbook[],
  self: SelfReview | null,
  status: ReviewStatus | null,
): TeamSources {
  const here = named.filter(({ counts }) => counts).map(({ workbook }) => workbook);
  const missing = notHereYet(status, self === null ? here : [...here, self.workbook]);
  const lacking = missing.reviewers
    .map(({ person }) => reviewerWorkbook(person))
    .filter((id) => here.every((workbook) => workbook.id !== id));
  const reviewers = [...here, ...lacking.map((id): Workbook => ({ id, entries: [], texts: new Map() }))];
  return { named, reviewers, self, missing };
}

import type { AuditRecord, EditionSummary } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { parseAudit, parseCreated, parseEditionSummaries } from "@circle/review/parse-answers";
import type { ReviewDetails } from "@circle/review/statements";
import { done, type Done, type Failure, understood } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";

/** Coordinator. */
export async function createReview(
  details: ReviewDetails,
): Promise<{ readonly kind: "created"; readonly review: ReviewId } | Failure> {
  const answer = await request("POST", "/reviews", details);
  return understood(answer, parseCreated, ({ review }) => ({ kind: "created", review }));
}

/** Coordinator. The edition can't change. */
export async function changeReview(review: ReviewId, details: ReviewDetails): Promise<Done | Failure> {
  return done(await request("PUT", `/reviews/${review}`, details));
}

export async function listEditions(): Promise<
  { readonly kind: "editions"; readonly editions: readonly EditionSummary[] } | Failure
> {
  const answer = await request("GET", "/editions");
  return understood(answer, parseEditionSummaries, (editions) => ({ kind: "editions", editions }));
}

/** Coordinator. */
export async function readAudit(
  review: ReviewId,
): Promise<{ readonly kind: "audit"; readonly records: readonly AuditRecord[] } | Failure> {
  const answer = await request("GET", `/reviews/${review}/audit`);
  return understood(answer, parseAudit, (records) => ({ kind: "audit", records }));
}

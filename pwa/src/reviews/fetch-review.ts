import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { parsePack, parseReviewSummaries } from "@circle/review/pack";
import { editionIdOf } from "@circle/standards/edition-id";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { failureOf } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";
import { attempted } from "../device/attempted.ts";
import { stillHeld } from "../device/still-held.ts";
import { db, deviceRecord, thisTablet } from "../device/this-tablet.ts";
import { fromBase64url } from "../syncing/base64url.ts";
import { syncSoon } from "../syncing/schedule.ts";
import { verifiedStatements } from "../syncing/take-answer.ts";

export type FetchOutcome =
  | { readonly kind: "fetched" }
  | { readonly kind: "offline" | "signedOut" | "serverFault" | "notYours" | "storageFailed" };

/** Brings a review's pack (edition, statements, status) onto this tablet; afterwards it opens without a network. */
export async function fetchReview(review: ReviewId): Promise<FetchOutcome> {
  const tablet = await attempted(thisTablet);
  if (tablet.kind === "failed") return { kind: "storageFailed" };
  const joined = tablet.value;
  if (joined === null) return { kind: "signedOut" };
  const answer = await request("GET", `/reviews/${review}/pack`);
  if (answer.kind !== "answered") {
    const { kind } = failureOf(answer);
    return { kind: kind === "refused" || kind === "anotherCoordinator" ? "notYours" : kind };
  }
  const pack = parsePack(answer.body);
  if (pack === null || editionIdOf(pack.edition, hashOf) !== pack.edition.id) return { kind: "serverFault" };
  const { edition, status } = pack;
  const given = pack.statements.flatMap((text) => fromBase64url(text) ?? []);
  const statements = await verifiedStatements(joined, review, given);
  const stored = await attempted(async () => {
    await db.transaction("rw", db.editions, () => db.editions.put(edition));
    await joined.store.putReview(review, { edition: edition.id, status, state: "open" }, statements);
  });
  if (stored.kind === "failed") return { kind: "storageFailed" };
  syncSoon();
  return { kind: "fetched" };
}

function hashOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** Brings those that are not here yet. */
export async function bringReviews(reviews: readonly ReviewId[]): Promise<void> {
  const tablet = await attempted(thisTablet);
  if (tablet.kind === "failed" || tablet.value === null) return;
  const { store } = tablet.value;
  const here = await attempted(async () => {
    const held = (await store.reviews()).filter(({ review, edition }) => edition !== null || review === NETWORK);
    return new Set(held.map(({ review }) => review));
  });
  if (here.kind === "failed") return;
  if (reviews.some((review) => review === NETWORK) && !here.value.has(NETWORK)) {
    await attempted(() => store.putReview(NETWORK, {}, []));
  }
  for (const review of reviews) if (review !== NETWORK && !here.value.has(review)) await fetchReview(review);
}

/** Asks the server which reviews are this person's, and fetches the packs of those that are not here. */
export async function refreshMyReviews(): Promise<FetchOutcome> {
  const here = await attempted(deviceRecord);
  if (here.kind === "failed") return { kind: "storageFailed" };
  const person = here.value?.person ?? null;
  if (person === null) return { kind: "signedOut" };
  const answer = await request("GET", "/reviews");
  if (answer.kind !== "answered") {
    const { kind } = failureOf(answer);
    return { kind: kind === "refused" || kind === "anotherCoordinator" ? "notYours" : kind };
  }
  const listed = parseReviewSummaries(answer.body);
  if (listed === null) return { kind: "serverFault" };
  const stored = await attempted(() =>
    db.transaction("rw", db.listed, db.device, async () => {
      await stillHeld(db, person.id);
      const before = new Map((await db.listed.toArray()).map(({ review, board }) => [review, board]));
      await db.listed.clear();
      await db.listed.bulkPut(
        listed.map((summary, order) => {
          const board = before.get(summary.review);
          return { review: summary.review, listed: summary, order, ...(board === undefined ? {} : { board }) };
        }),
      );
    }),
  );
  if (stored.kind === "failed") return { kind: "storageFailed" };
  const own = listed.filter(({ roles, phase }) => phase !== "closed" && roles.some((role) => role !== "coordinator"));
  await bringReviews([...own.map(({ review }) => review), ...(person.coordinator ? [NETWORK] : [])]);
  return { kind: "fetched" };
}

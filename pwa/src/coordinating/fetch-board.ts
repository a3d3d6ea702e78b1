import { parseBoard } from "@circle/review/parse-answers";
import { failureOf } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";
import { attempted } from "../device/attempted.ts";
import { stillHeld } from "../device/still-held.ts";
import { db } from "../device/this-tablet.ts";
import { refreshMyReviews } from "../reviews/fetch-review.ts";

export type BoardOutcome = { readonly kind: "fetched" | "offline" | "signedOut" | "serverFault" | "storageFailed" };

/** Asks which reviews there are and how ready each is, and keeps the answer: it is shown until there is a newer one. */
export async function refreshBoard(person: string): Promise<BoardOutcome> {
  const [listed, answer] = await Promise.all([refreshMyReviews(), request("GET", "/board")]);
  if (listed.kind !== "fetched") return { kind: listed.kind === "notYours" ? "serverFault" : listed.kind };
  if (answer.kind !== "answered") {
    const { kind } = failureOf(answer);
    return { kind: kind === "offline" || kind === "signedOut" ? kind : "serverFault" };
  }
  const lines = parseBoard(answer.body);
  if (lines === null) return { kind: "serverFault" };
  const byReview = new Map(lines.map((line) => [line.review as string, line]));
  const stored = await attempted(() =>
    db.transaction("rw", db.listed, db.device, async () => {
      await stillHeld(db, person);
      const at = Date.now();
      const rows = await db.listed.toArray();
      await db.listed.bulkPut(rows.map((row) => ({ ...row, board: { line: byReview.get(row.review) ?? null, at } })));
    }),
  );
  return stored.kind === "failed" ? { kind: "storageFailed" } : { kind: "fetched" };
}

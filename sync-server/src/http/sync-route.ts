import type { PersonId } from "@circle/review/ids";
import { parseSyncRequest, REQUEST_BYTES_LIMIT, type SyncRequest } from "@circle/sync/message";
import { Hono, type MiddlewareHandler } from "hono";
import { RETRY_AFTER_MS } from "../commands/outcome.ts";
import type { Server } from "../server.ts";
import { exchange } from "../sync/exchange.ts";
import {
  CHANGES_IN_REQUEST,
  OPENINGS_IN_REQUEST,
  REVIEWS_IN_REQUEST,
  STATEMENTS_IN_REQUEST,
  WORKBOOKS_IN_REQUEST,
} from "../sync/limits.ts";
import { sparingTurns, turns } from "../sync/turns.ts";
import { refuse } from "./answers.ts";
import { sessionIn } from "./asking.ts";
import { limitedBody } from "./body-limit.ts";
import { packed, unpacked } from "./packing.ts";

/** So many bodies are received at once from one person, and from all who have no session. Theirs can wait: nothing is lost. */
const RECEIVED_AT_ONCE = 32;
/** So many requests are unpacked at once. When a whole network comes back, the others wait packed. */
const UNPACKED_AT_ONCE = 16;

/** Null: somebody without a session. */
type From = { readonly Variables: { from: PersonId | null } };

export function syncRoute(server: Server): Hono<From> {
  const inTurn = turns(UNPACKED_AT_ONCE);
  const strangerInTurn = sparingTurns();
  const receiving = new Map<PersonId | null, number>();
  const few: MiddlewareHandler<From> = async (c, next) => {
    const session = await sessionIn(c, server);
    const from = session.state === "live" ? session.person : null;
    const before = receiving.get(from) ?? 0;
    if (before >= RECEIVED_AT_ONCE) return refuse(c, { kind: "tryLater", retryAfterMs: RETRY_AFTER_MS });
    receiving.set(from, before + 1);
    c.set("from", from);
    try {
      return await next();
    } finally {
      const left = (receiving.get(from) ?? 1) - 1;
      if (left === 0) receiving.delete(from);
      else receiving.set(from, left);
    }
  };
  return new Hono<From>().post("/sync", few, limitedBody(REQUEST_BYTES_LIMIT), async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const inItsTurn = c.get("from") === null ? strangerInTurn : inTurn;
    return await inItsTurn(async () => {
      const request = requestIn(body);
      if (request === null) return refuse(c, { kind: "invalid", faults: [{ field: "", problem: "malformed" }] });
      const answer = packed(await exchange(server, await sessionIn(c, server), request));
      return c.body(answer, 200, { "Content-Type": "application/octet-stream", "Cache-Control": "no-store" });
    });
  });
}

function requestIn(body: Uint8Array): SyncRequest | null {
  const message = unpacked(body);
  const request = message === null ? null : parseSyncRequest(message);
  return request !== null && isModest(request) ? request : null;
}

function isModest({ reviews }: SyncRequest): boolean {
  const sum = (count: (asked: SyncRequest["reviews"][number]) => number): number =>
    reviews.reduce((all, one) => all + count(one), 0);
  const isEachOnce = new Set(reviews.map(({ review }) => review)).size === reviews.length; // each is answered in full
  return (
    isEachOnce &&
    reviews.length <= REVIEWS_IN_REQUEST &&
    sum(({ workbooks }) => workbooks.size) <= WORKBOOKS_IN_REQUEST &&
    sum(openingsSaid) <= OPENINGS_IN_REQUEST &&
    sum(({ changes }) => changes.length) <= CHANGES_IN_REQUEST &&
    sum(({ statements }) => statements.length) <= STATEMENTS_IN_REQUEST
  );
}

function openingsSaid({ workbooks }: SyncRequest["reviews"][number]): number {
  let count = 0;
  for (const said of workbooks.values()) if (said.kind === "openings") count += said.vector.size;
  return count;
}

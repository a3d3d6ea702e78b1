import { deflateRawSync, inflateRawSync } from "node:zlib";
import { encodeSyncAnswer, parseSyncRequest, REQUEST_BYTES_LIMIT, UNPACKED_REQUEST_BYTES_LIMIT } from "@circle/sync/message";
import type { SyncAnswer, SyncRequest } from "@circle/sync/message";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Server } from "../server.ts";
import { exchange } from "../sync/exchange.ts";
import { CHANGES_IN_REQUEST, REVIEWS_IN_REQUEST, STATEMENTS_IN_REQUEST, WORKBOOKS_IN_REQUEST } from "../sync/limits.ts";
import { refuse } from "./answers.ts";
import { sessionIn } from "./asking.ts";

/** How the rest of a body is packed: one byte in front of it. A newer way gets another number. */
const DEFLATED = 1;
/** Fast rather than small: an answer is packed on the one thread that everybody waits for. */
const LEVEL = 1;

export function syncRoute(server: Server): Hono {
  const limit = bodyLimit({ maxSize: REQUEST_BYTES_LIMIT, onError: (c) => refuse(c, { kind: "tooLarge" }) });
  return new Hono().post("/sync", limit, async (c) => {
    const request = unpacked(new Uint8Array(await c.req.arrayBuffer()));
    if (request === null) return refuse(c, { kind: "invalid", faults: [{ field: "", problem: "malformed" }] });
    const answer = packed(await exchange(server, await sessionIn(c, server), request));
    return c.body(answer, 200, { "Content-Type": "application/octet-stream", "Cache-Control": "no-store" });
  });
}

/** Null for whatever is not a request, or would grow too large. */
function unpacked(body: Uint8Array): SyncRequest | null {
  const message = body[0] === DEFLATED ? inflated(body.subarray(1)) : null;
  const request = message === null ? null : parseSyncRequest(message);
  return request !== null && isModest(request) ? request : null;
}

function isModest({ reviews }: SyncRequest): boolean {
  const sum = (count: (asked: SyncRequest["reviews"][number]) => number): number => reviews.reduce((all, one) => all + count(one), 0);
  return (
    reviews.length <= REVIEWS_IN_REQUEST &&
    sum(({ workbooks }) => workbooks.size) <= WORKBOOKS_IN_REQUEST &&
    sum(({ changes }) => changes.length) <= CHANGES_IN_REQUEST &&
    sum(({ statements }) => statements.length) <= STATEMENTS_IN_REQUEST
  );
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: UNPACKED_REQUEST_BYTES_LIMIT });
  } catch {
    return null; // not deflated, cut off, or beyond the limit: zlib throws for nothing else
  }
}

function packed(answer: SyncAnswer): Uint8Array<ArrayBuffer> {
  const deflated = deflateRawSync(encodeSyncAnswer(answer), { level: LEVEL });
  const body = new Uint8Array(deflated.length + 1);
  body[0] = DEFLATED;
  body.set(deflated, 1);
  return body;
}

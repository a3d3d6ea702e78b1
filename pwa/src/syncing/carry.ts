import { encodeSyncRequest, parseSyncAnswer } from "@circle/sync/message";
import { deflated, inflated } from "./deflated.ts";
import type { Carry } from "./exchange.ts";

const TIMEOUT_MS = 20_000;
/** An answer has pages of half a megabyte; statements with published drafts come on top. */
const UNPACKED_ANSWER_BYTES_LIMIT = 32 * 1024 * 1024;

/** The door to the server: one request, and its answer if one comes in time, and before it is `stopped`. */
export const carryByHttp =
  (stopped: AbortSignal): Carry =>
  async (request) => {
    const body = await deflated(encodeSyncRequest(request));
    let received: Uint8Array;
    let ok: boolean;
    try {
      const response = await fetch("/api/sync", {
        method: "POST",
        body,
        headers: { "Content-Type": "application/octet-stream" },
        signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), stopped]),
      });
      ({ ok } = response);
      received = new Uint8Array(await response.arrayBuffer());
    } catch {
      return { kind: "offline" }; // no answer came, or none in time
    }
    const message = ok ? await inflated(received, UNPACKED_ANSWER_BYTES_LIMIT) : null;
    const answer = message === null ? null : parseSyncAnswer(message);
    return answer === null ? { kind: "serverFault" } : { kind: "answered", answer };
  };

import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refuse } from "./answers.ts";

/**
 * Refuses bodies that are too large before they are read to their end.
 *
 * Where a length is named, HTTP itself holds the body to it; only a body without one is counted as it comes in, which
 * costs more than all else that is done with it.
 */
export function limitedBody(maxSize: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError: (c) => refuse(c, { kind: "tooLarge" }) });
  return async (c, next) => {
    const length = c.req.header("content-length");
    if (length === undefined || c.req.header("transfer-encoding") !== undefined) return await counted(c, next);
    return Number(length) <= maxSize ? await next() : refuse(c, { kind: "tooLarge" });
  };
}

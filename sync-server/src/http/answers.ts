import type { ApiFault } from "@circle/review/commands";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Outcome } from "../commands/outcome.ts";

/** Every refusal's status code. The one place where kinds become numbers. */
export const STATUS_OF: Readonly<Record<ApiFault["kind"], ContentfulStatusCode>> = {
  invalid: 400,
  signedOut: 401,
  unknownDevice: 401,
  deviceEnded: 401,
  badProof: 401,
  forbidden: 403,
  notFound: 404,
  anotherCoordinator: 403,
  codeUnknown: 404,
  codeUsed: 404,
  codeWithdrawn: 404,
  codeExpired: 404,
  joinedAsSomeoneElse: 409,
  notRevealed: 409,
  previousDiffers: 409,
  notPublished: 409,
  alreadyClosed: 409,
  editionCannotChange: 409,
  memberEnded: 409,
  changedMeanwhile: 409,
  tooLarge: 413,
  reasonMissing: 422,
  unknownEdition: 422,
  rolesConflict: 422,
  tooManyTries: 429,
  serverFault: 500,
  tryLater: 503,
};

export function refuse(c: Context, fault: ApiFault): Response {
  if ("retryAfterMs" in fault) c.header("Retry-After", String(Math.ceil(fault.retryAfterMs / 1000)));
  return c.json(fault, STATUS_OF[fault.kind]);
}

/** 204 where there is nothing to say. */
export function answer<Value>(c: Context, outcome: Outcome<Value>): Response {
  if (outcome.kind !== "done") return refuse(c, outcome);
  return outcome.value === null ? c.body(null, 204) : c.json(outcome.value);
}

import type { Answer } from "./server-request.ts";

export type Done = { readonly kind: "done" };

/** What every command can come back with instead of its answer. "refused": not allowed, not understood, or no longer there. */
export type Failure = { readonly kind: "offline" | "signedOut" | "serverFault" | "refused" | "anotherCoordinator" };

export function done(answer: Answer): Done | Failure {
  return answer.kind === "answered" ? { kind: "done" } : failureOf(answer);
}

/** An answer that is not of the right shape, perhaps a newer server's, is its fault, and no page shows it. */
export function understood<Body, Outcome>(
  answer: Answer,
  parse: (body: unknown) => Body | null,
  outcome: (body: Body) => Outcome,
): Outcome | Failure {
  if (answer.kind !== "answered") return failureOf(answer);
  const body = parse(answer.body);
  return body === null ? { kind: "serverFault" } : outcome(body);
}

export function failureOf(answer: Exclude<Answer, { kind: "answered" }>): Failure {
  if (answer.kind !== "fault") return { kind: answer.kind };
  switch (answer.fault.kind) {
    case "signedOut":
    case "unknownDevice":
    case "deviceEnded":
    case "badProof":
      return { kind: "signedOut" };
    case "tryLater":
    case "tooManyTries":
      return { kind: "serverFault" };
    case "anotherCoordinator":
      return { kind: answer.fault.kind };
    default:
      return { kind: "refused" };
  }
}

import type { Role } from "@circle/review/members";
import type { Phase } from "@circle/review/status";
import { words } from "../words/all-words.ts";

/** Whose step comes first, of somebody who has several parts. */
const FIRST = ["host", "lead", "reviewer", "coordinator"] as const satisfies readonly Role[];

/** For the list of reviews, where only phase and roles are known: what is mine to do next. */
export function nextWords(phase: Phase, roles: readonly Role[]): string {
  const say = words().reviews;
  if (phase === "closed") return say.isClosed;
  return say.next[FIRST.find((role) => roles.includes(role)) ?? "coordinator"][phase];
}

import type { Role } from "@circle/review/members";

/** The guides there are, by the part that somebody takes in a review. */
export const GUIDES = ["reviewer", "lead", "host", "coordinator"] as const satisfies readonly Role[];
export type Guide = (typeof GUIDES)[number];

/** Whose guide comes first for somebody with several parts: a lead's says where that for reviewers helps. */
const FIRST = ["host", "lead", "reviewer", "coordinator"] as const satisfies readonly Guide[];

/** The address of the guide for somebody with these roles. */
export function guideFor(roles: readonly Role[]): string {
  const first = FIRST.find((role) => roles.includes(role));
  return first === undefined ? "/guide" : `/guide/${first}`;
}

import type { PersonId, PersonNumber } from "./ids.ts";

export const ROLES = ["lead", "reviewer", "host", "coordinator"] as const;
export type Role = (typeof ROLES)[number];

/** Staff and client members review together; shown in words only where it helps. */
export const BACKGROUNDS = ["staff", "clientMember", "independent"] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** A person in one review. A lead who also scores has both roles, "lead" and "reviewer". */
export type Member = {
  readonly person: PersonId;
  readonly number: PersonNumber;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly background: Background | null;
};

/** The reviewers who are in the review: those whom the team waits for, and whom a reveal has to name. */
export function reviewersIn<M extends Pick<Member, "roles"> & { readonly ended: boolean }>(
  members: Iterable<M>,
): readonly M[] {
  return [...members].filter(({ roles, ended }) => roles.includes("reviewer") && !ended);
}

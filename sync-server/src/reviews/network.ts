import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { NETWORK } from "@circle/review/network";
import { rolesOf } from "@circle/review/review-facts";
import type { ReviewLog } from "./review-log.ts";
import type { ReviewState } from "./review-state.ts";

export type Access = { readonly state: ReviewState; readonly roles: readonly Role[] };

/** What somebody is in a review now. No roles: they have nothing to do with it. */
export async function accessTo(
  { state }: Pick<ReviewLog, "state">,
  review: ReviewId,
  person: PersonId,
): Promise<Access> {
  const [here, network] = await Promise.all([state(review), state(NETWORK)]);
  const coordinating = rolesOf(network.marks.facts, person).filter((role) => role === "coordinator");
  return { state: here, roles: [...new Set([...rolesOf(here.marks.facts, person), ...coordinating])] };
}

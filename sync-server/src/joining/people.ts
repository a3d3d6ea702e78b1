import { randomBytes, randomInt } from "node:crypto";
import type { Person } from "@circle/review/commands";
import type { PersonId, PersonNumber, ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import type { LogStore, MemberRow } from "../store/log-store.ts";
import type { ReviewState } from "../reviews/review-state.ts";

export function newPersonId(): PersonId {
  return randomBytes(12).toString("base64url") as PersonId;
}

export function newReviewId(): ReviewId {
  return randomBytes(12).toString("base64url") as ReviewId;
}

/** The upper 21 bits of all openings this person will have in the review: never 0, and nobody else's. */
export function newNumber({ marks: { facts } }: ReviewState): PersonNumber {
  const taken = new Set<number>([...facts.members.values()].map(({ number }) => number));
  for (;;) {
    const number = randomInt(1, 2 ** 21);
    if (!taken.has(number)) return number as PersonNumber;
  }
}

/** Where somebody is a member now. */
export async function liveMemberships(store: LogStore, person: PersonId): Promise<readonly MemberRow[]> {
  return (await store.membershipsOf(person)).filter(({ ended }) => !ended);
}

/** Somebody as they were last named, or undefined if nobody has this id. */
export async function personOf(store: LogStore, id: PersonId): Promise<Person | undefined> {
  const memberships = await store.membershipsOf(id);
  const [latest] = memberships.toSorted((left, right) => right.at - left.at);
  if (latest === undefined) return undefined;
  const coordinator = memberships.some(
    ({ review, roles, ended }) => review === NETWORK && !ended && roles.includes("coordinator"),
  );
  return { id, name: latest.name, coordinator };
}

export async function reviewsOf(store: LogStore, person: PersonId): Promise<readonly ReviewId[]> {
  return (await liveMemberships(store, person)).map(({ review }) => review).filter((review) => review !== NETWORK);
}

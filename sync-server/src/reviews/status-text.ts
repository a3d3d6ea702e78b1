import type { PersonId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { type ReviewStatus, statusFor, statusOf } from "@circle/review/status";
import type { Contacts } from "./contacts.ts";
import type { ReviewState } from "./review-state.ts";

type Made = { readonly version: number; readonly status: ReviewStatus; readonly text: string };

const made = new WeakMap<ReviewState, Made>();

/** A review's status, made once for each state of the review and of its tablets' contacts. */
export async function currentStatus(state: ReviewState, contacts: Contacts): Promise<ReviewStatus> {
  return (await latest(state, contacts)).status;
}

/** The status as one member may know it, as JSON. */
export async function statusText(
  state: ReviewState,
  contacts: Contacts,
  roles: readonly Role[],
  person: PersonId,
): Promise<string> {
  const { status, text } = await latest(state, contacts);
  const own = statusFor(roles, person, status);
  return own === status ? text : JSON.stringify(own);
}

async function latest(state: ReviewState, contacts: Contacts): Promise<Made> {
  const version = await contacts.version(state.review);
  const known = made.get(state);
  if (known?.version === version) return known;
  const status = statusOf(state.marks, await contacts.tablets(state), state.apart.size);
  const anew = { version, status, text: JSON.stringify(status) };
  made.set(state, anew);
  return anew;
}

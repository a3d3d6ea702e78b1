import { keptOf } from "@circle/review/accepted";
import { type DeviceId, ownerOfOpening, type PersonId, type ReviewId } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { NETWORK } from "@circle/review/network";
import type { OpeningMark } from "@circle/review/statements";
import type { Decision, View } from "../reviews/review-log.ts";
import type { ReviewState } from "../reviews/review-state.ts";
import { type Saying, stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import type { Write } from "../store/log-store.ts";
import { auditOf } from "./audit.ts";
import { done, type Outcome, refused } from "./outcome.ts";

/** Ends somebody's membership of one review. What had been accepted from them is named, so that it can be taken in again anywhere. */
export async function endMember(
  server: Server,
  review: ReviewId,
  by: PersonId,
  person: PersonId,
  view: View,
): Promise<Decision<Outcome<null>>> {
  if (review === NETWORK && person !== by) return refused({ kind: "anotherCoordinator" });
  const state = await view.state(review);
  const member = state.marks.facts.members.get(person);
  if (member === undefined) return refused({ kind: "notFound" });
  if (member.ended) return done(null);
  const stated = stateIt(state, server.key, server.now(), [await endOf(member, state, view, by)]);
  const audit = auditOf(server, { review, person: by, act: "memberEnded", detail: member.name });
  const withdrawn: Write = { kind: "invitationsWithdrawn", review, person };
  return done(null, [...stated.writes, withdrawn, audit], [stated.state]);
}

/** Ends a device wherever it has a grant: a lost tablet is lost for all reviews, also a coordinator's, which may be lost on any day. */
export async function endDevice(
  server: Server,
  review: ReviewId,
  by: PersonId,
  device: DeviceId,
  view: View,
): Promise<Decision<Outcome<null>>> {
  const grants = await server.store.grantsOf(device);
  if (!grants.some((grant) => grant.review === review)) return refused({ kind: "notFound" });
  const writes: Write[] = [{ kind: "deviceSessionsEnded", device }];
  const states: ReviewState[] = [];
  for (const grant of grants) {
    if (grant.ended) continue;
    const state = await view.state(grant.review);
    const accepted = await acceptedIn(state, view, (_opening, lastDevice) => lastDevice === device);
    const stated = stateIt(state, server.key, server.now(), [
      { kind: "deviceEnded", device, person: grant.person, by, accepted },
    ]);
    states.push(stated.state);
    const audit = auditOf(server, { review: grant.review, person: by, act: "deviceEnded", detail: grant.name });
    writes.push(...stated.writes, audit);
  }
  return done(null, writes, states);
}

/** So many changes are named in one end. What goes beyond would be held apart after a set-back, until it is released. */
const MOST_NAMED = 20_000;

/** That somebody is no longer what they were, with all that had been accepted from them. */
export async function endOf({ person, number }: Member, state: ReviewState, view: View, by: PersonId): Promise<Saying> {
  const accepted = await acceptedIn(state, view, (opening) => ownerOfOpening(opening) === number);
  return { kind: "memberEnded", person, by, accepted };
}

async function acceptedIn(
  { review, openings }: ReviewState,
  view: View,
  isTheirs: (opening: number, lastDevice: string) => boolean,
): Promise<readonly OpeningMark[]> {
  const marks: OpeningMark[] = [];
  let left = MOST_NAMED;
  for (const [workbook, facts] of openings) {
    for (const [opening, { device, number }] of facts) {
      if (!isTheirs(opening, device)) continue;
      const named = Math.min(number, left);
      left -= named;
      const places = Array.from({ length: named }, (_, index) => ({ workbook, opening, number: index + 1 }));
      const ids = await view.idsAt(review, places);
      marks.push({ workbook, opening, ids: ids.flatMap((id) => (id === undefined ? [] : [keptOf(id)])) });
    }
  }
  return marks;
}

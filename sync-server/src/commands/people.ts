import { rolesConflict } from "@circle/review/access";
import type {
  InvitationAnswer,
  InvitationState,
  InviteCommand,
  PersonSummary,
  ReviewPerson,
} from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { NETWORK } from "@circle/review/network";
import { issue, stateOf } from "../joining/invitations.ts";
import { newNumber, newPersonId, personOf } from "../joining/people.ts";
import type { Decision, View } from "../reviews/review-log.ts";
import { stateIt } from "../reviews/state-it.ts";
import { currentStatus } from "../reviews/status-text.ts";
import type { Server } from "../server.ts";
import { auditOf } from "./audit.ts";
import { endOf } from "./ending.ts";
import { done, type Outcome, refused } from "./outcome.ts";

type Place = { readonly review: ReviewId; readonly by: PersonId };

/** Makes somebody a member, new or known from another review, and gives them a code. Somebody invited again may get other roles. */
export async function invite(
  server: Server,
  { review, by }: Place,
  invited: InviteCommand,
  view: View,
): Promise<Decision<Outcome<InvitationAnswer>>> {
  const { store, key, now } = server;
  const state = await view.state(review);
  if (state.marks.facts.details === null) return refused({ kind: "notFound" });
  const found = "existing" in invited.person ? await personOf(store, invited.person.existing) : invited.person;
  if (found === undefined) return refused({ kind: "notFound" });
  const person = "existing" in invited.person ? invited.person.existing : newPersonId();
  const coordinates = await isCoordinator(view, person);
  if (coordinates && person !== by) return refused({ kind: "anotherCoordinator" });
  if (rolesConflict([...invited.roles, ...(coordinates ? (["coordinator"] as const) : [])])) {
    return refused({ kind: "rolesConflict" });
  }
  const before = state.marks.facts.members.get(person);
  const number = before?.number ?? newNumber(state);
  const { roles, background } = invited;
  const member: Member = { person, number, name: found.name, roles, background: null };
  const losesRole = before !== undefined && before.roles.some((role) => !member.roles.includes(role));
  const stated = stateIt(state, key, now(), [
    ...(losesRole ? [await endOf(before, state, view, by)] : []), // names what counts whatever they are from now on
    { kind: "member", by, ...member },
    ...(background === null ? [] : [{ kind: "background", person, background, by } as const]),
  ]);
  const issued = issue(server, { review, person, by });
  const audit = auditOf(server, {
    review,
    person: by,
    act: "invited",
    detail: `${member.name}: ${member.roles.join(", ")}`,
  });
  return done(issued.answer, [...stated.writes, ...issued.writes, audit], [stated.state]);
}

/** Coordinators come and go by the command line. A code in the name of one would open everything that is theirs. */
async function isCoordinator(view: View, person: PersonId): Promise<boolean> {
  const member = (await view.state(NETWORK)).marks.facts.members.get(person);
  return member !== undefined && !member.ended;
}

/** Another code for a member: the older one dies. Also for a second tablet, or in place of a lost one. */
export async function inviteAgain(
  server: Server,
  { review, by }: Place,
  person: PersonId,
  view: View,
): Promise<Decision<Outcome<InvitationAnswer>>> {
  if (person !== by && (await isCoordinator(view, person))) return refused({ kind: "anotherCoordinator" });
  const member = (await view.state(review)).marks.facts.members.get(person);
  if (member === undefined) return refused({ kind: "notFound" });
  if (member.ended) return refused({ kind: "memberEnded" });
  const issued = issue(server, { review, person, by });
  const audit = auditOf(server, { review, person: by, act: "invitedAgain", detail: member.name });
  return done(issued.answer, [...issued.writes, audit]);
}

export async function withdrawInvitation(
  server: Server,
  { review, by }: Place,
  person: PersonId,
  view: View,
): Promise<Decision<Outcome<null>>> {
  const member = (await view.state(review)).marks.facts.members.get(person);
  if (member === undefined) return refused({ kind: "notFound" });
  const audit = auditOf(server, { review, person: by, act: "invitationWithdrawn", detail: member.name });
  return done(null, [{ kind: "invitationsWithdrawn", review, person }, audit]);
}

export async function peopleIn(server: Server, review: ReviewId): Promise<readonly ReviewPerson[]> {
  const { store, log, contacts, now } = server;
  const { members } = await currentStatus(await log.state(review), contacts);
  const invitations = await store.invitationsIn(review);
  return members.map(({ person, number, name, roles, background, ended, tablets }) => {
    const latest = invitations.find((invitation) => invitation.person === person);
    const invitation: InvitationState | null =
      latest === undefined ? null : { state: stateOf(latest, now()), expiresAt: latest.expiresAt };
    return { person, number, name, roles, background, ended, invitation, tablets };
  });
}

/** Everybody who is or was in any review, by name. */
export async function everybody({ store }: Pick<Server, "store">): Promise<readonly PersonSummary[]> {
  const people = new Map<PersonId, { name: string; at: number; reviews: number }>();
  for (const { person, name, at, review, ended } of await store.members()) {
    const known = people.get(person) ?? { name, at, reviews: 0 };
    const counts = review !== NETWORK && !ended ? 1 : 0;
    people.set(person, { ...(at >= known.at ? { name, at } : known), reviews: known.reviews + counts });
  }
  return [...people]
    .map(([person, { name, reviews }]) => ({ person, name, reviews }))
    .toSorted((left, right) => left.name.localeCompare(right.name) || (left.person < right.person ? -1 : 1));
}

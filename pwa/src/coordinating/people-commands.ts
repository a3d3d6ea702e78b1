import type { InvitationAnswer, InviteCommand, PersonSummary, ReviewPerson } from "@circle/review/commands";
import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import { parseInvited, parseMembers, parsePeople } from "@circle/review/parse-answers";
import { done, type Done, type Failure, understood } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";

/** Coordinator: everyone the server knows. */
export async function listEveryone(): Promise<
  { readonly kind: "people"; readonly people: readonly PersonSummary[] } | Failure
> {
  const answer = await request("GET", "/people");
  return understood(answer, parsePeople, (people) => ({ kind: "people", people }));
}

/** Coordinator, lead. */
export async function listMembers(
  review: ReviewId,
): Promise<{ readonly kind: "members"; readonly members: readonly ReviewPerson[] } | Failure> {
  const answer = await request("GET", `/reviews/${review}/people`);
  return understood(answer, parseMembers, (members) => ({ kind: "members", members }));
}

/** Coordinator. */
export async function invite(
  review: ReviewId,
  member: InviteCommand,
): Promise<({ readonly kind: "invited" } & InvitationAnswer) | Failure> {
  const answer = await request("POST", `/reviews/${review}/invitations`, member);
  return understood(answer, parseInvited, (body) => ({ kind: "invited", ...body }));
}

/** Coordinator: a new code; the older one dies. Also for a second tablet or a lost one. */
export async function inviteAgain(
  review: ReviewId,
  person: PersonId,
): Promise<({ readonly kind: "invited" } & InvitationAnswer) | Failure> {
  const answer = await request("POST", `/reviews/${review}/people/${person}/invitation`);
  return understood(answer, parseInvited, (body) => ({ kind: "invited", ...body }));
}

export async function withdrawInvitation(review: ReviewId, person: PersonId): Promise<Done | Failure> {
  return done(await request("DELETE", `/reviews/${review}/people/${person}/invitation`));
}

export async function endMember(review: ReviewId, person: PersonId): Promise<Done | Failure> {
  return done(await request("POST", `/reviews/${review}/people/${person}/end`));
}

export async function endDevice(review: ReviewId, device: DeviceId): Promise<Done | Failure> {
  return done(await request("POST", `/reviews/${review}/devices/${device}/end`));
}

import type { InvitationAnswer } from "@circle/review/commands";
import type { PersonId } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { NETWORK } from "@circle/review/network";
import { done, type Outcome, refused } from "../commands/outcome.ts";
import { auditOf } from "../commands/audit.ts";
import type { Decision, View } from "../reviews/review-log.ts";
import { stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import { issue } from "./invitations.ts";
import { newNumber, newPersonId } from "./people.ts";

/** An invitation for a coordinator: for the one who has this name already, or for a new one. Only the command line makes them. */
export async function inviteCoordinator(
  server: Server,
  name: string,
  view: View,
): Promise<Decision<Outcome<InvitationAnswer>>> {
  const state = await view.state(NETWORK);
  const known = [...state.marks.facts.members.values()].find((member) => member.name === name && !member.ended);
  if (known !== undefined) return invitedAgain(server, known.person, name);
  if (name.trim() === "") return refused({ kind: "invalid", faults: [{ field: "name", problem: "empty" }] });
  const person = newPersonId();
  const member: Member = { person, number: newNumber(state), name, roles: ["coordinator"], background: null };
  const stated = stateIt(state, server.key, server.now(), [{ kind: "member", by: person, ...member }]);
  const issued = issue(server, { review: NETWORK, person, by: person });
  return done(issued.answer, [...stated.writes, ...issued.writes, audit(server, person, name)], [stated.state]);
}

function invitedAgain(server: Server, person: PersonId, name: string): Decision<Outcome<InvitationAnswer>> {
  const issued = issue(server, { review: NETWORK, person, by: person });
  return done(issued.answer, [...issued.writes, audit(server, person, name)]);
}

function audit(server: Server, person: PersonId, detail: string) {
  return auditOf(server, { review: NETWORK, person, act: "invited", detail });
}

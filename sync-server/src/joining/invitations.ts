import { hash, randomBytes } from "node:crypto";
import type { InvitationAnswer, InvitationState, LookAnswer } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import { invitationCode, parseInvitationCode } from "@circle/review/invitation-code";
import { rolesOf } from "@circle/review/review-facts";
import type { Outcome } from "../commands/outcome.ts";
import type { Server } from "../server.ts";
import type { InvitationRow, Write } from "../store/log-store.ts";

const INVITATION_LIVES_MS = 14 * 24 * 60 * 60_000;

export type Issued = { readonly answer: InvitationAnswer; readonly writes: readonly Write[] };

/** A new code for a person; the ones they had before and did not use are withdrawn. */
export function issue(
  { publicUrl, now }: Pick<Server, "publicUrl" | "now">,
  { review, person, by }: { readonly review: ReviewId; readonly person: PersonId; readonly by: PersonId },
): Issued {
  const code = invitationCode(randomBytes(12));
  const issuedAt = now();
  const expiresAt = issuedAt + INVITATION_LIVES_MS;
  const codeHash = hashOf(code);
  return {
    answer: { person, code, link: `${publicUrl}/join#${code}`, expiresAt },
    writes: [
      { kind: "invitationsWithdrawn", review, person },
      {
        kind: "invitation",
        row: { codeHash, review, person, by, issuedAt, expiresAt, usedBy: null, withdrawn: false },
      },
    ],
  };
}

type CodeFault = { readonly kind: "codeUnknown" | "codeUsed" | "codeWithdrawn" | "codeExpired" };

/** An invitation by the code somebody typed or followed, whatever has become of it. */
export async function invitationBy(
  { store }: Pick<Server, "store">,
  typed: string,
): Promise<InvitationRow | undefined> {
  const code = parseInvitationCode(typed);
  return code === null ? undefined : await store.invitation(hashOf(code));
}

export function stateOf({ usedBy, withdrawn, expiresAt }: InvitationRow, now: number): InvitationState["state"] {
  if (usedBy !== null) return "used";
  if (withdrawn) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}

const FAULTS = { used: "codeUsed", withdrawn: "codeWithdrawn", expired: "codeExpired" } as const;

export function codeFault(invitation: InvitationRow | undefined, now: number): CodeFault | null {
  if (invitation === undefined) return { kind: "codeUnknown" };
  const state = stateOf(invitation, now);
  return state === "open" ? null : { kind: FAULTS[state] };
}

/** What an invitation says before it is used. Spends nothing. */
export async function look(server: Server, typed: string): Promise<Outcome<LookAnswer>> {
  const invitation = await invitationBy(server, typed);
  const fault = codeFault(invitation, server.now());
  if (fault !== null || invitation === undefined) return fault ?? { kind: "codeUnknown" };
  const { facts } = (await server.log.state(invitation.review)).marks;
  const member = facts.members.get(invitation.person);
  if (member === undefined || member.ended) return { kind: "codeWithdrawn" };
  const { details } = facts;
  const review =
    details === null ? null : { id: invitation.review, community: details.community, visitOn: details.visitOn };
  return {
    kind: "done",
    value: { name: member.name, person: member.person, roles: rolesOf(facts, member.person), review },
  };
}

function hashOf(code: string): string {
  return hash("sha256", code);
}

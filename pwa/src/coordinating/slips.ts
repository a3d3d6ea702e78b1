import type { PersonId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import type { InvitationAnswer, ReviewPerson } from "@circle/review/commands";

export type Invitee = { readonly person: PersonId; readonly name: string; readonly roles: readonly Role[] };

/** An invitation whose code is known here, because it was made here and just now: the server keeps none. */
export type Slip = InvitationAnswer & Invitee;

/** What has become of a slip, as far as anybody knows here. Of "open" alone the code is shown. */
export type SlipState = "open" | "joined" | "gone";

/** A member who is not listed yet, or with an older code, says nothing about this one: the list was asked for before. */
export function slipState(slip: Slip, members: readonly ReviewPerson[], now: number): SlipState {
  const member = members.find(({ person }) => person === slip.person);
  const latest = member?.invitation ?? null;
  if (member?.ended === true) return "gone";
  if (latest !== null && latest.expiresAt === slip.expiresAt && latest.state === "used") return "joined";
  const isReplaced = latest !== null && latest.expiresAt > slip.expiresAt;
  const isSpent = latest !== null && latest.expiresAt === slip.expiresAt && latest.state !== "open";
  return isReplaced || isSpent || slip.expiresAt <= now ? "gone" : "open";
}

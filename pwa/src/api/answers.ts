import type * as commands from "@circle/review/commands";
import type { Draft } from "@circle/review/draft";

/** What every command can come back with instead of its answer. "refused": not allowed, not understood, or no longer there. */
export type Failure = { readonly kind: "offline" | "signedOut" | "serverFault" | "refused" | "anotherCoordinator" };

export type EditionListed = commands.EditionSummary;
export type PersonListed = commands.PersonSummary;
export type MemberListed = commands.ReviewPerson;
export type InvitationState = commands.InvitationState["state"];
export type Invited = Omit<commands.InvitationAnswer, "person">;
export type NewMember = commands.InviteCommand;
export type QuarantinedChange = commands.QuarantinedChange;
export type AuditRecord = commands.AuditRecord;

export type PublishRefusal =
  | { readonly kind: "changedMeanwhile"; readonly draft: Draft }
  | { readonly kind: "notRevealed" | "previousDiffers" | "reasonMissing" };

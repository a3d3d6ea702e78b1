import type { Draft } from "@circle/review/draft";
import type { DeviceId, PersonId, PersonNumber, ReviewId } from "@circle/review/ids";
import type { Background, Role } from "@circle/review/members";
import type { Phase, TabletStatus } from "@circle/review/status";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { EditionId, Section } from "@circle/standards/edition";
import type { Sector } from "@circle/standards/sectors";

/** What every command can come back with instead of its answer. "refused": not allowed, or no longer there. */
export type Failure = { readonly kind: "offline" | "signedOut" | "serverFault" | "refused" };

export type ReviewListed = {
  readonly review: ReviewId;
  readonly community: string;
  readonly organisation: string;
  readonly visitOn: string;
  readonly sector: Sector;
  readonly phase: Phase;
  readonly roles: readonly Role[];
};

export type EditionListed = {
  readonly id: EditionId;
  readonly title: string;
  readonly year: number;
  readonly sections: readonly Section[] | number;
  readonly standards: number;
};

export type PersonListed = { readonly person: PersonId; readonly name: string; readonly reviews: number };

export type InvitationState = "open" | "used" | "withdrawn" | "expired";

export type MemberListed = {
  readonly person: PersonId;
  readonly number: PersonNumber;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly background: Background | null;
  readonly ended: boolean;
  readonly invitation: { readonly state: InvitationState; readonly expiresAt: number } | null;
  readonly tablets: readonly TabletStatus[];
};

export type Invited = { readonly code: string; readonly link: string; readonly expiresAt: number };

export type NewMember = {
  readonly person: { readonly existing: PersonId } | { readonly name: string };
  readonly roles: readonly Role[];
  readonly background: Background | null;
};

export type PublishRefusal =
  | { readonly kind: "changedMeanwhile"; readonly draft: Draft }
  | { readonly kind: "notRevealed" | "previousDiffers" | "reasonMissing" };

export type QuarantinedChange = {
  readonly change: string;
  readonly person: PersonId | null;
  readonly device: DeviceId;
  readonly workbook: WorkbookId;
  readonly receivedAt: number;
  readonly bytes: number;
};

export type AuditRecord = { readonly at: number; readonly person: PersonId | null; readonly act: string; readonly detail: unknown };

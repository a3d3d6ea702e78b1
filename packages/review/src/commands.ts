import type { EditionId } from "@circle/standards/edition";
import type { Sector } from "@circle/standards/sectors";
import type { Draft } from "./draft.ts";
import type { DeviceId, PersonId, PersonNumber, ReviewId, StatementId } from "./ids.ts";
import type { Background, Role } from "./members.ts";
import type { Phase, TabletStatus } from "./status.ts";
import type { WorkbookId } from "./workbook-id.ts";

/** What is said over HTTP beside the exchange: bodies (`…Command`) and answers. `parse-commands.ts` reads the bodies. */

export type Person = { readonly id: PersonId; readonly name: string; readonly coordinator: boolean };

/** `publicKey`: raw P-256, 65 bytes as base64url. */
export type NewDevice = { readonly id: DeviceId; readonly name: string; readonly publicKey: string };

export type SessionCommand = { readonly device: DeviceId; readonly nonce: string; readonly signature: string };
export type SessionAnswer = { readonly person: Person | null; readonly nonce: string; readonly serverKey: string };

export type LookCommand = { readonly code: string };
export type LookAnswer = {
  readonly name: string;
  readonly person: PersonId;
  readonly roles: readonly Role[];
  readonly review: { readonly id: ReviewId; readonly community: string; readonly visitOn: string } | null;
};

/** `proof`: the device's signature (base64url) over `sessionProofBytes` of the code as given. Anyone may know its public key. */
export type RedeemCommand = { readonly code: string; readonly device: NewDevice; readonly proof: string };
export type DeviceCommand = { readonly device: NewDevice };
/** The answer to redeeming and to registering a further device. */
export type JoinedAnswer = {
  readonly person: Person;
  readonly serverKey: string;
  readonly reviews: readonly ReviewId[];
};

export type ReviewSummary = {
  readonly review: ReviewId;
  readonly community: string;
  readonly organisation: string;
  readonly visitOn: string;
  readonly sector: Sector;
  readonly phase: Phase;
  readonly roles: readonly Role[];
};

export type CreatedAnswer = { readonly review: ReviewId };
export type ChangedAnswer = { readonly revision: number };

export type EditionSummary = {
  readonly id: EditionId;
  readonly title: string;
  readonly year: number;
  readonly sections: number;
  readonly standards: number;
  /** How many of them apply to each kind of community; an older server does not say it. */
  readonly standardsBySector?: Readonly<Partial<Record<Sector, number>>>;
  /** In order; an older server does not say them. */
  readonly sectionNames?: readonly string[];
};

export type PersonSummary = { readonly person: PersonId; readonly name: string; readonly reviews: number };

export type InvitationState = {
  readonly state: "open" | "used" | "withdrawn" | "expired";
  readonly expiresAt: number;
};

export type ReviewPerson = {
  readonly person: PersonId;
  readonly number: PersonNumber;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly background: Background | null;
  readonly ended: boolean;
  readonly invitation: InvitationState | null;
  readonly tablets: readonly TabletStatus[];
};

export type InviteCommand = {
  readonly person: { readonly existing: PersonId } | { readonly name: string };
  readonly roles: readonly InvitedRole[];
  readonly background: Background | null;
};
/** Coordinators are made on the command line. */
export type InvitedRole = Exclude<Role, "coordinator">;

export type InvitationAnswer = {
  readonly person: PersonId;
  readonly code: string;
  readonly link: string;
  readonly expiresAt: number;
};

export type PublishCommand = {
  /** Hex SHA-256 of `draftText` of the draft that the lead sees. */
  readonly digest: string;
  readonly previous: StatementId | null;
  readonly reason: string | null;
};
export type PublishAnswer = { readonly version: number; readonly statement: string };

export type QuarantinedChange = {
  readonly change: string;
  readonly person: PersonId;
  readonly device: DeviceId;
  readonly workbook: WorkbookId;
  readonly receivedAt: number;
  readonly bytes: number;
};
export type ReleaseCommand = { readonly changes: readonly string[] };
export type ReleaseAnswer = { readonly released: number };

export type AuditRecord = {
  readonly at: number;
  readonly person: PersonId | null;
  readonly act: string;
  readonly detail: string;
};

/** What is wrong with one field of a body: `agenda.3.title`. `most` says how much there may be. */
export type FieldFault = {
  readonly field: string;
  readonly problem: FieldProblem;
  readonly most?: number;
};
export const FIELD_PROBLEMS = [
  "missing",
  "empty",
  "tooLong",
  "tooMany",
  "wrongType",
  "unknownWord",
  "malformed",
  "conflict",
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** Every refusal of the API. */
export type ApiFault =
  | { readonly kind: "invalid"; readonly faults: readonly FieldFault[] }
  | { readonly kind: "signedOut" | "forbidden" | "notFound" | "tooLarge" | "serverFault" }
  | { readonly kind: "unknownDevice" | "deviceEnded" | "badProof" }
  | { readonly kind: "codeUnknown" | "codeUsed" | "codeWithdrawn" | "codeExpired" }
  | { readonly kind: "joinedAsSomeoneElse"; readonly name: string }
  | { readonly kind: "tooManyTries" | "tryLater"; readonly retryAfterMs: number }
  | { readonly kind: "notRevealed" | "previousDiffers" | "reasonMissing" | "notPublished" | "alreadyClosed" }
  | { readonly kind: "unknownEdition" | "editionCannotChange" | "memberEnded" | "rolesConflict" }
  /** Coordinators come and go by the command line, and invite nobody but themselves in their own name. */
  | { readonly kind: "anotherCoordinator" }
  | { readonly kind: "changedMeanwhile"; readonly draft: Draft };

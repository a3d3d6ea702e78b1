import type { Edition, EditionId } from "@circle/standards/edition";
import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import type { Background, Role } from "@circle/review/members";
import type { ReviewDetails } from "@circle/review/statements";
import type { Phase } from "@circle/review/status";

/** A signed change as it came in, with the places by which it is found. `id` is unique in its review. */
export type ChangeRow = {
  readonly review: ReviewId;
  readonly id: string;
  readonly workbook: string;
  readonly opening: number;
  readonly number: number;
  readonly device: string;
  /** Whether it holds an entry from which follows who may read what: a hint, so that reading a review again is quick. */
  readonly marked: boolean;
  readonly bytes: Uint8Array;
};

export type LogRow =
  | { readonly kind: "change"; readonly row: ChangeRow }
  | { readonly kind: "statement"; readonly row: StatementRow };

export type StatementRow = { readonly review: ReviewId; readonly id: string; readonly bytes: Uint8Array };

/** How far an opening has come: its last change, and the Yjs clock its next struct must have. */
export type OpeningRow = {
  readonly review: ReviewId;
  readonly workbook: string;
  readonly opening: number;
  readonly number: number;
  readonly id: string;
  readonly clock: number;
  /** Of its last change. */
  readonly device: string;
  readonly size: number;
};

export type MemberRow = {
  readonly review: ReviewId;
  readonly person: PersonId;
  readonly number: number;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly background: Background | null;
  readonly ended: boolean;
  readonly at: number;
};

export type DeviceRow = {
  readonly review: ReviewId;
  readonly device: DeviceId;
  readonly person: PersonId;
  readonly name: string;
  readonly publicKey: string;
  readonly ended: boolean;
};

/** What can be looked up across reviews. Derived from the log, written with what alters it, and made anew from it at need. */
export type ReviewIndex = {
  readonly review: ReviewId;
  readonly details: ReviewDetails | null;
  /** Null: last written by an older server, which did not keep it here. */
  readonly phase: Phase | null;
  readonly members: readonly MemberRow[];
  readonly devices: readonly DeviceRow[];
};

/** A review as a list of reviews tells of it. */
export type ListedReview = Pick<ReviewIndex, "review" | "phase"> & { readonly details: ReviewDetails };

export type InvitationRow = {
  readonly codeHash: string;
  readonly review: ReviewId;
  readonly person: PersonId;
  readonly by: PersonId;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly usedBy: DeviceId | null;
  readonly withdrawn: boolean;
};

export type SessionRow = {
  readonly tokenHash: string;
  readonly person: PersonId;
  readonly device: DeviceId;
  readonly expiresAt: number;
};

/** A tablet has one, and may not have heard of the last. */
export const SESSIONS_OF_DEVICE = 3;

/** A change held apart. */
export type QuarantineRow = Omit<ChangeRow, "marked"> & { readonly person: PersonId; readonly receivedAt: number };

/** A held change without its bytes. */
export type QuarantinedRow = Omit<QuarantineRow, "bytes"> & { readonly size: number };

/** When a tablet was last heard of, and how many changes it says each of its openings has made. */
export type ContactRow = { readonly review: ReviewId; readonly device: DeviceId; readonly at: number };
export type HeardRow = {
  readonly review: ReviewId;
  readonly workbook: string;
  readonly opening: number;
  readonly device: DeviceId;
  readonly made: number;
};

export type AuditRow = {
  readonly review: ReviewId;
  readonly at: number;
  readonly person: PersonId;
  readonly act: string;
  readonly detail: string;
};

/** Everything that is ever written, as plain values, so that any database can take a list of them whole or not at all. */
export type Write =
  | { readonly kind: "change"; readonly row: ChangeRow; readonly at: number }
  | { readonly kind: "statement"; readonly row: StatementRow }
  | { readonly kind: "opening"; readonly row: OpeningRow }
  | { readonly kind: "derivedForgotten"; readonly review: ReviewId }
  | { readonly kind: "marked"; readonly review: ReviewId; readonly id: string }
  | { readonly kind: "index"; readonly index: ReviewIndex }
  | { readonly kind: "edition"; readonly edition: Edition }
  | { readonly kind: "invitation"; readonly row: InvitationRow }
  | { readonly kind: "invitationUsed"; readonly codeHash: string; readonly by: DeviceId }
  | { readonly kind: "invitationsWithdrawn"; readonly review: ReviewId; readonly person: PersonId }
  /** Whatever has expired `at` that time goes, and all but the newest `SESSIONS_OF_DEVICE` of its device. */
  | { readonly kind: "session"; readonly row: SessionRow; readonly at: number }
  | { readonly kind: "sessionEnded"; readonly tokenHash: string }
  | { readonly kind: "deviceSessionsEnded"; readonly device: DeviceId }
  | { readonly kind: "quarantine"; readonly row: QuarantineRow }
  | { readonly kind: "quarantineReleased"; readonly review: ReviewId; readonly id: string }
  | { readonly kind: "contact"; readonly row: ContactRow }
  | { readonly kind: "heard"; readonly row: HeardRow }
  | { readonly kind: "audit"; readonly row: AuditRow };

/**
 * `committed`: all of it is on the disk. `moved`: another process has written since `version` was this one;
 * nothing was written, look again. `tryLater`: full disk, overload; nothing was written.
 */
export type CommitOutcome = { readonly kind: "committed" | "moved" | "tryLater" };

/** What stands beside a review's log. */
export type StoredReview = {
  readonly openings: readonly OpeningRow[];
  readonly contacts: readonly ContactRow[];
  readonly heard: readonly HeardRow[];
  readonly quarantined: readonly QuarantinedRow[];
};

export type Place = { readonly workbook: string; readonly opening: number; readonly number: number };

export type ChangeRange = {
  readonly workbook: string;
  readonly opening: number;
  readonly from: number;
  readonly to: number;
};

/**
 * An append-only log of changes and statements, and what is kept beside it.
 *
 * All answers may come later than the call (PostgreSQL), and a commit is all or nothing and on the disk when it
 * says so. `store.contract.ts` says the rest; every store passes it.
 */
export type LogStore = {
  /** `version`: what was true when it was decided what to write. */
  readonly commit: (writes: readonly Write[], version: number) => Promise<CommitOutcome>;
  /** Another number after another process has written: what was read before may be old. */
  readonly version: () => Promise<number>;
  readonly close: () => Promise<void>;

  readonly storedReview: (review: ReviewId) => Promise<StoredReview>;
  /** A review's log in the order in which it was written: all of it, or only its statements and marked changes. */
  readonly eachRow: (review: ReviewId, which: "all" | "marked", visit: (row: LogRow) => void) => Promise<void>;
  readonly changesOf: (review: ReviewId, workbook: string) => Promise<readonly Uint8Array[]>;
  /** In order of number; stops after the change with which `byteLimit` is reached. */
  readonly changesIn: (review: ReviewId, range: ChangeRange, byteLimit: number) => Promise<readonly Uint8Array[]>;
  /** The ids stored at these places, or undefined where there is nothing. */
  readonly idsAt: (review: ReviewId, places: readonly Place[]) => Promise<readonly (string | undefined)[]>;

  /** Every review of which there is anything in the log. */
  readonly reviews: () => Promise<readonly ReviewId[]>;
  readonly indexOf: (review: ReviewId) => Promise<ReviewIndex>;
  /** Those in which a person is now, or all. */
  readonly reviewsListed: (person: PersonId | null) => Promise<readonly ListedReview[]>;
  readonly membershipsOf: (person: PersonId) => Promise<readonly MemberRow[]>;
  readonly members: () => Promise<readonly MemberRow[]>;
  readonly grantsOf: (device: DeviceId) => Promise<readonly DeviceRow[]>;
  readonly devicesOf: (person: PersonId) => Promise<readonly DeviceRow[]>;

  readonly editions: () => Promise<readonly EditionId[]>;
  readonly edition: (id: EditionId) => Promise<Edition | undefined>;

  readonly invitation: (codeHash: string) => Promise<InvitationRow | undefined>;
  /** Newest first. */
  readonly invitationsIn: (review: ReviewId) => Promise<readonly InvitationRow[]>;
  readonly session: (tokenHash: string) => Promise<SessionRow | undefined>;
  readonly heldApart: (review: ReviewId, id: string) => Promise<QuarantineRow | undefined>;
  readonly audit: (review: ReviewId) => Promise<readonly AuditRow[]>;
};

import type { DeviceId, EntryId, PersonId, PersonNumber } from "./ids.ts";
import type { Background, Role } from "./members.ts";

export const PHASES = ["preparing", "selfReview", "visiting", "reconciling", "draft", "closed"] as const;
export type Phase = (typeof PHASES)[number];

/** How one tablet stands with the server: "made 7, 5 have arrived". */
export type TabletStatus = {
  readonly device: DeviceId;
  readonly name: string;
  readonly ended: boolean;
  readonly lastContactAt: number | null;
  readonly made: number;
  readonly arrived: number;
};

export type MemberStatus = {
  readonly person: PersonId;
  readonly number: PersonNumber;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly background: Background | null;
  readonly ended: boolean;
  readonly sealed: { readonly seal: EntryId; readonly at: number } | null;
  readonly absent: { readonly absence: EntryId; readonly reason: string } | null;
  readonly tablets: readonly TabletStatus[];
};

/** How far a review is. Carries no score, no note, and nothing from which one could be told. */
export type ReviewStatus = {
  readonly phase: Phase;
  readonly members: readonly MemberStatus[];
  readonly submitted: { readonly submission: EntryId; readonly at: number } | null;
  readonly revealed: boolean;
  readonly publishedVersion: number;
  readonly closed: boolean;
  /** How many changes wait for release by the lead or a coordinator. */
  readonly quarantined: number;
};

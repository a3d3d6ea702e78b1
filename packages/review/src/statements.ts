import type { EditionId } from "@circle/standards/edition";
import type { Sector } from "@circle/standards/sectors";
import type { Draft } from "./draft.ts";
import type { DeviceId, EntryId, PersonId } from "./ids.ts";
import type { Background, Member } from "./members.ts";

/** `sections`: the names of the edition's sections that this part is about, where somebody has said so. */
export type AgendaPart = { readonly startsAt: string; readonly title: string; readonly sections?: readonly string[] };

export type ReviewSettings = {
  /** Hides the self score on screen until one's own is given. Display only. */
  readonly selfScoreAfterOwn: boolean;
};

/** What a review is about: who is visited, by which edition, when. */
export type ReviewDetails = {
  readonly community: string;
  readonly organisation: string;
  readonly sector: Sector;
  readonly edition: EditionId;
  /** ISO date, `2026-11-22`. */
  readonly visitOn: string;
  readonly agenda: readonly AgendaPart[];
  readonly settings: ReviewSettings;
};

/** What had been accepted of an opening: of its changes 1, 2, 3 …, the first 32 hex characters of their ids. */
export type OpeningMark = {
  readonly workbook: string;
  readonly opening: number;
  readonly ids: readonly string[];
};

/**
 * What the server decided, as JSON inside a signed statement. `at` is the server's clock.
 * Ends, of roles too (then a member follows), carry what had been accepted before, so that a server set back, or another tablet, can still take it in.
 */
export type Statement = { readonly at: number } & (
  | ({ readonly kind: "review"; readonly revision: number; readonly by: PersonId } & ReviewDetails)
  /** `background` is null in those made since it is stated apart, which then follows. */
  | ({ readonly kind: "member"; readonly by: PersonId } & Member)
  /** Whether somebody is staff or a client member is for the team: their community reads who they are, and not this. */
  | {
      readonly kind: "background";
      readonly person: PersonId;
      readonly background: Background;
      readonly by: PersonId;
    }
  | {
      readonly kind: "grant";
      readonly person: PersonId;
      readonly device: DeviceId;
      readonly deviceName: string;
      readonly publicKey: string;
    }
  | {
      readonly kind: "deviceEnded";
      readonly device: DeviceId;
      readonly person: PersonId;
      readonly by: PersonId;
      readonly accepted: readonly OpeningMark[];
    }
  | {
      readonly kind: "memberEnded";
      readonly person: PersonId;
      readonly by: PersonId;
      readonly accepted: readonly OpeningMark[];
    }
  | { readonly kind: "released"; readonly changes: readonly string[]; readonly by: PersonId }
  | { readonly kind: "revealed"; readonly reveal: EntryId }
  | {
      readonly kind: "published";
      readonly version: number;
      readonly by: PersonId;
      readonly reason: string | null;
      /** Hex SHA-256 of `draftText(draft)`. */
      readonly sha256: string;
      readonly draft: Draft;
    }
  | { readonly kind: "closed"; readonly by: PersonId }
);

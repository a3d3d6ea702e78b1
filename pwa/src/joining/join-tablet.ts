import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import type { Person } from "../device/identity.ts";

export type CodeRefusal =
  | { readonly kind: "codeMalformed" | "codeUnknown" | "codeUsed" | "codeWithdrawn" | "codeExpired" }
  | { readonly kind: "tooManyTries"; readonly retryAfterMs: number }
  | { readonly kind: "offline" | "serverFault" };

export type Invitation = {
  readonly name: string;
  readonly person: PersonId;
  readonly roles: readonly Role[];
  readonly review: { readonly id: ReviewId; readonly community: string; readonly visitOn: string } | null;
};

export type LookOutcome = ({ readonly kind: "found" } & Invitation) | CodeRefusal;

export type JoinOutcome =
  | { readonly kind: "joined"; readonly person: Person; readonly reviews: readonly ReviewId[] }
  | { readonly kind: "joinedAsSomeoneElse"; readonly name: string } // nothing was spent
  | { readonly kind: "storageFailed" } // nothing was spent
  | CodeRefusal;

export type RegisterAgainOutcome =
  | { readonly kind: "joined"; readonly person: Person; readonly reviews: readonly ReviewId[] }
  | { readonly kind: "signedOut" | "storageFailed" | "offline" | "serverFault" };

/** The code in a link's fragment or as typed, in the form `7KQ2-M9XA-T4WD`; null if it can't be one. */
export function parseCode(_text: string): string | null {
  throw new Error("not written yet");
}

/** A name to offer for this tablet: "iPad", "Android tablet", "Windows computer". */
export function suggestedDeviceName(): string {
  throw new Error("not written yet");
}

/** Whom a code is for. Spends nothing. */
export function lookUp(_code: string): Promise<LookOutcome> {
  throw new Error("not written yet");
}

/** Makes this tablet the invited person's. If the answer is lost, doing it again with the same code works. */
export function joinTablet(_code: string, _deviceName: string): Promise<JoinOutcome> {
  throw new Error("not written yet");
}

/** For a session that finds no key here: registers a new key for the same person and fetches back what the server has. */
export function registerAgain(_deviceName: string): Promise<RegisterAgainOutcome> {
  throw new Error("not written yet");
}

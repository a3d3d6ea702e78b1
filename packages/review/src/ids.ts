declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ReviewId = Branded<"ReviewId">;
export type PersonId = Branded<"PersonId">;
export type DeviceId = Branded<"DeviceId">;
export type EntryId = Branded<"EntryId">;
export type FindingId = Branded<"FindingId">;
export type StatementId = Branded<"StatementId">;

/** Whether an entry's id is the digest of what it says. Ids that were drawn by chance, as all were at first, are of other lengths. */
export function isDigestId(id: string): boolean {
  return /^_[A-Za-z0-9_-]{32}$/.test(id);
}

/** A person's number in one review, 1 to 2^21 - 1: the upper part of every opening's client id. */
export type PersonNumber = number & { readonly [brand]: "PersonNumber" };

/** Whose an opening is: the upper 21 bits of its Yjs client id. */
export function ownerOfOpening(opening: number): PersonNumber {
  return Math.floor(opening / 2 ** 32) as PersonNumber;
}

/** The client id of a new opening, from 32 bits drawn at random. Never stored for reuse. */
export function openingOf(owner: PersonNumber, random32: number): number {
  return owner * 2 ** 32 + random32;
}

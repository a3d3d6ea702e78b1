import type { EntryId, ReviewId } from "@circle/review/ids";
import type { Member, Role } from "@circle/review/members";
import { rolesOf } from "@circle/review/review-facts";
import type { ReviewDetails } from "@circle/review/statements";
import type { ReviewStatus } from "@circle/review/status";
import { type Edition, type Section, standardsFor } from "@circle/standards/edition";
import { db, deviceRecord, store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { knownFacts, readStatements } from "./known-facts.ts";
import { publishedIn, type PublishedVersion } from "./published-in.ts";

export type ReviewOnTablet = {
  readonly state: "ready";
  readonly review: ReviewId;
  readonly details: ReviewDetails;
  readonly edition: Edition;
  /** What a community of this sector is reviewed on. */
  readonly sections: readonly Section[];
  /** Those who have not been removed, by number. */
  readonly members: readonly Member[];
  /** Those who have: they count for nothing any more, and what they wrote before stays. */
  readonly removed: readonly Member[];
  /** Null for a coordinator who is not a member of this review. */
  readonly me: Member | null;
  /** My roles here, "coordinator" included. */
  readonly roles: readonly Role[];
  /** As the server last said; null before it has. */
  readonly status: ReviewStatus | null;
  /** The lead's reveal that counted, once the server has stated it. */
  readonly reveal: EntryId | null;
  /** By version, highest last. */
  readonly published: readonly PublishedVersion[];
  readonly closed: boolean;
  /** The server gives this person nothing of it any more. */
  readonly takenAway: boolean;
};

export function useReview(review: ReviewId): { readonly state: "loading" | "missing" | "failed" } | ReviewOnTablet {
  const read = useStored(`review ${review}`, () => readReview(review), { of: ["rest"], isSame: isSameReview });
  if (read === "loading" || read === "failed") return { state: read };
  return read ?? { state: "missing" };
}

async function readReview(review: ReviewId): Promise<ReviewOnTablet | null> {
  const [record, device] = [(await store.reviews()).find((one) => one.review === review), await deviceRecord()];
  const [editionId, person] = [record?.edition ?? null, device?.person ?? null];
  if (record === undefined || editionId === null || person === null) return null;
  const edition = await editionHere(editionId);
  const facts = await knownFacts(store, review);
  const { details } = facts;
  if (edition === undefined || details === null) return null;
  const everybody = [...facts.members.values()].toSorted((a, b) => a.number - b.number);
  const members = everybody.filter(({ ended }) => !ended);
  const own = rolesOf(facts, person.id);
  return {
    state: "ready",
    review,
    details,
    edition,
    members,
    removed: everybody.filter(({ ended }) => ended),
    status: record.status,
    reveal: facts.revealed,
    sections: sectionsOf(edition, details),
    me: members.find((member) => member.person === person.id) ?? null,
    roles: person.coordinator && !own.includes("coordinator") ? [...own, "coordinator"] : own,
    published: publishedIn(readStatements(await store.statementsOf(review))),
    closed: facts.closed,
    takenAway: record.state === "notYours",
  };
}

const editions = new Map<string, Edition>();

/** An edition never changes: it is read once, and one object, so that nothing is drawn again for its sake. */
async function editionHere(id: string): Promise<Edition | undefined> {
  const edition = editions.get(id) ?? (await db.editions.get(id));
  if (edition !== undefined) editions.set(id, edition);
  return edition;
}

const sections = new WeakMap<Edition, Map<string, readonly Section[]>>();

function sectionsOf(edition: Edition, { sector }: ReviewDetails): readonly Section[] {
  const known = sections.get(edition) ?? new Map<string, readonly Section[]>();
  sections.set(edition, known);
  const found = known.get(sector) ?? standardsFor(edition, sector);
  known.set(sector, found);
  return found;
}

/** The edition, which is large and never changes, is told by its id. */
function isSameReview(a: ReviewOnTablet | null, b: ReviewOnTablet | null): boolean {
  const told = (one: ReviewOnTablet | null) => one && { ...one, edition: one.edition.id, sections: one.details.sector };
  return JSON.stringify(told(a)) === JSON.stringify(told(b));
}

import { mayWrite } from "@circle/review/access";
import { type DeviceId, ownerOfOpening, type PersonId, type PersonNumber, type ReviewId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import type { TabletContact } from "@circle/review/status";
import { parseWorkbookId } from "@circle/review/workbook-id";
import type { WorkbookSaid } from "@circle/sync/message-parts";
import type { LogStore, Write } from "../store/log-store.ts";
import { OPENINGS_IN_WORKBOOK } from "../sync/limits.ts";
import type { ReviewState } from "./review-state.ts";

/** A contact is told no finer than this, so that the status need not be made anew for every request. */
const CONTACT_STEP_MS = 15_000;

/** More changes than an opening ever makes: who says so is not counted. */
const MOST_MADE = 100_000;

/** So many reviews' contacts are in memory; what is let go is read again from the store. */
const REVIEWS_KEPT = 500;

type Made = { readonly device: DeviceId; readonly made: number };

type OfReview = {
  readonly lastContactAt: Map<DeviceId, number>;
  /** By workbook and opening: what a tablet says it has made, where that is more than has arrived. */
  readonly heard: Map<string, Map<number, Made>>;
  /** Another one with each change, for those who keep what they made of it. */
  version: number;
};

/** Who says what it has: by whom it was told, and which openings can be that person's. */
export type Heard = {
  readonly review: ReviewId;
  readonly person: PersonId;
  readonly roles: readonly Role[];
  readonly device: DeviceId;
  readonly number: PersonNumber;
  readonly workbooks: ReadonlyMap<string, WorkbookSaid>;
};

/**
 * When tablets were last heard of, and how much they say they have made. Needs not be as durable as what people
 * write: it is in memory first, and stored from time to time.
 */
export type Contacts = {
  readonly heard: (heard: Heard, now: number) => Promise<void>;
  /** Another number whenever anything was heard of the review. */
  readonly version: (review: ReviewId) => Promise<number>;
  readonly tablets: (state: ReviewState) => Promise<ReadonlyMap<DeviceId, TabletContact>>;
  /** What is not stored yet, until it is said to be. */
  readonly pending: () => readonly Write[];
  readonly stored: (writes: readonly Write[]) => void;
};

export function contactsIn(store: LogStore): Contacts {
  const reviews = new Map<ReviewId, OfReview>();
  const pending = new Map<string, Write>();
  let changes = 0;
  const nextVersion = (): number => {
    changes += 1;
    return changes;
  };

  const ofReview = async (review: ReviewId): Promise<OfReview> => {
    const known = reviews.get(review);
    if (known !== undefined) return known;
    const { contacts, heard } = await store.storedReview(review);
    const loaded: OfReview = {
      version: nextVersion(),
      heard: new Map(),
      lastContactAt: new Map(contacts.map(({ device, at }) => [device, at])),
    };
    for (const { workbook, opening, device, made } of heard.filter((row) => row.made <= MOST_MADE)) {
      openingsOf(loaded, workbook).set(opening, { device, made });
    }
    const newer = reviews.get(review);
    if (newer !== undefined) return newer;
    const [oldest] = reviews.keys();
    if (reviews.size >= REVIEWS_KEPT && oldest !== undefined) reviews.delete(oldest);
    reviews.set(review, loaded);
    return loaded;
  };

  return {
    heard: async ({ review, device, person, roles, number, workbooks }, now) => {
      const here = await ofReview(review);
      if (now - (here.lastContactAt.get(device) ?? 0) >= CONTACT_STEP_MS) {
        here.lastContactAt.set(device, now);
        here.version = nextVersion();
        pending.set(`contact ${review} ${device}`, { kind: "contact", row: { review, device, at: now } });
      }
      for (const [workbook, said] of workbooks) {
        const id = parseWorkbookId(workbook);
        if (said.kind !== "openings" || id === null || !mayWrite(roles, person, id)) continue;
        const openings = openingsOf(here, workbook);
        let own = [...openings.keys()].filter((opening) => ownerOfOpening(opening) === number).length;
        for (const [opening, { number: made }] of said.vector) {
          const known = openings.get(opening);
          const isNews = ownerOfOpening(opening) === number && made > (known?.made ?? 0) && made <= MOST_MADE;
          if (!isNews || (known === undefined && own >= OPENINGS_IN_WORKBOOK)) continue;
          if (known === undefined) own += 1;
          openings.set(opening, { device: known?.device ?? device, made });
          here.version = nextVersion();
          const row = { review, workbook, opening, device: known?.device ?? device, made };
          pending.set(`heard ${review} ${workbook} ${opening}`, { kind: "heard", row });
        }
      }
    },
    version: async (review) => (await ofReview(review)).version,
    tablets: async (state) => tabletsOf(await ofReview(state.review), state),
    pending: () => [...pending.values()],
    stored: (writes) => {
      const isStored = new Set(writes);
      for (const [key, write] of pending) if (isStored.has(write)) pending.delete(key); // what was heard since is another one
    },
  };
}

function openingsOf({ heard }: OfReview, workbook: string): Map<number, Made> {
  const openings = heard.get(workbook) ?? new Map<number, Made>();
  heard.set(workbook, openings);
  return openings;
}

function tabletsOf(
  { lastContactAt, heard }: OfReview,
  { openings }: ReviewState,
): ReadonlyMap<DeviceId, TabletContact> {
  const tablets = new Map<DeviceId, TabletContact>();
  const add = (device: DeviceId, made: number, arrived: number): void => {
    const before = tablets.get(device) ?? { lastContactAt: lastContactAt.get(device) ?? null, made: 0, arrived: 0 };
    tablets.set(device, { ...before, made: before.made + made, arrived: before.arrived + arrived });
  };
  for (const device of lastContactAt.keys()) add(device, 0, 0);
  for (const [workbook, facts] of openings) {
    for (const [opening, { device, number }] of facts) {
      const said = heard.get(workbook)?.get(opening)?.made ?? 0;
      add(device as DeviceId, Math.max(number, said), number);
    }
  }
  for (const [workbook, said] of heard) {
    for (const [opening, { device, made }] of said) {
      if (openings.get(workbook)?.has(opening) !== true) add(device, made, 0);
    }
  }
  return tablets;
}

import type { PersonId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { rolesOf } from "@circle/review/review-facts";
import { PUBLISHING_LIMITS, type PublishingLimits } from "./commands/publishing-limits.ts";
import { type JoinAttempts, joinAttempts } from "./joining/join-attempts.ts";
import { nonceUse, type UseNonce } from "./joining/nonce.ts";
import { openServerKey, type ServerKey } from "./joining/server-key.ts";
import { type News, news } from "./news/news.ts";
import { type Contacts, contactsIn } from "./reviews/contacts.ts";
import { openReviewLog, type ReviewLog } from "./reviews/review-log.ts";
import type { LogStore } from "./store/log-store.ts";
import { type PiecesIn, piecesIn } from "./sync/pieces.ts";

/** What every door of the server needs: opened once, closed once. */
export type Server = {
  readonly store: LogStore;
  readonly log: ReviewLog;
  readonly pieces: PiecesIn;
  readonly key: ServerKey;
  readonly contacts: Contacts;
  readonly news: News;
  readonly attempts: JoinAttempts;
  readonly useNonce: UseNonce;
  readonly publishing: PublishingLimits;
  readonly now: () => number;
  readonly publicUrl: string;
  /** One line about what went wrong. Never holds what people wrote. */
  readonly report: (line: string) => void;
  /** Writes what is only in memory, waits for the running commit, and closes the store. */
  readonly close: () => Promise<void>;
};

export type ServerOptions = {
  readonly store: LogStore;
  /** Where the server's key lies. */
  readonly folder: string;
  readonly publicUrl: string;
  readonly now: () => number;
  /** One line about what went wrong. Never holds what people wrote. */
  readonly report: (line: string) => void;
  readonly publishing?: PublishingLimits | undefined;
};

/** So often are contacts stored: what a killed server forgets of them, tablets tell again. */
const CONTACTS_STORED_EVERY_MS = 15_000;

export async function openServer({
  store,
  folder,
  publicUrl,
  now,
  report,
  publishing = PUBLISHING_LIMITS,
}: ServerOptions): Promise<Server> {
  let coordinators: ReadonlySet<PersonId> = new Set();
  const told = news((person) => coordinators.has(person));
  const log = openReviewLog(store, (step) => {
    if (step.after.review === NETWORK) coordinators = coordinatorsIn(step.after);
    told.announce(step);
  });
  coordinators = coordinatorsIn(await log.state(NETWORK));
  const contacts = contactsIn(store);
  /** What a fault or a full disk keeps from being stored waits for the next time: nobody's work hangs on it. */
  const storeContacts = async (): Promise<void> => {
    try {
      const committed = await log.command(async () => {
        const writes = contacts.pending();
        return { writes, states: [], outcome: writes };
      });
      if (committed.kind === "done") contacts.stored(committed.outcome);
    } catch (fault) {
      report(`contacts were not stored: ${fault instanceof Error ? fault.name : "fault"}`);
    }
  };
  const timer = setInterval(() => void storeContacts(), CONTACTS_STORED_EVERY_MS);
  timer.unref();
  return {
    store,
    log,
    pieces: piecesIn(store),
    contacts,
    now,
    publicUrl,
    report,
    publishing,
    key: openServerKey(folder),
    news: told,
    attempts: joinAttempts(),
    useNonce: nonceUse(),
    close: async () => {
      clearInterval(timer);
      await storeContacts();
      await log.idle();
      await store.close();
    },
  };
}

function coordinatorsIn({ marks: { facts } }: Awaited<ReturnType<ReviewLog["state"]>>): ReadonlySet<PersonId> {
  return new Set([...facts.members.keys()].filter((person) => rolesOf(facts, person).includes("coordinator")));
}

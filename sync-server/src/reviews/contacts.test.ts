import { afterEach, expect, test, vi } from "vitest";
import { openingOf } from "@circle/review/ids";
import type { ChangeId } from "@circle/sync/change";
import type { LogStore } from "../store/log-store.ts";
import { OPENINGS_IN_WORKBOOK } from "../sync/limits.ts";
import { NOTHING } from "../testing/attacked.ts";
import { own, CO1, score } from "../testing/visit.ts";
import { type Member, member, team } from "../testing/world.ts";

const STORED_EVERY_MS = 15_000;

afterEach(() => vi.useRealTimers());

/** Commits of contacts fail as `fault` says: the store throws, or its disk is full. */
function failing(store: LogStore, fault: { now: "throws" | "full" | null }): LogStore {
  return {
    ...store,
    commit: async (writes, version) => {
      const isContacts = writes.some(({ kind }) => kind === "contact" || kind === "heard");
      if (isContacts && fault.now === "throws") throw new RangeError("what somebody wrote");
      if (isContacts && fault.now === "full") return { kind: "tryLater" };
      return await store.commit(writes, version);
    },
  };
}

test("a store that fails or is full while contacts are stored ends nothing, and they are stored once it can be written to", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const fault: { now: "throws" | "full" | null } = { now: null };
  const { line, review, ann } = await team({ wrap: (store) => failing(store, fault) });
  const { server, lines, close } = line.world;
  const storedContacts = async () => (await server.store.storedReview(review)).contacts.map(({ device }) => device);
  const timePasses = async () => {
    vi.advanceTimersByTime(STORED_EVERY_MS);
    await server.log.idle();
  };
  fault.now = "throws";
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  await timePasses();
  await timePasses();
  expect(lines).toEqual(["contacts were not stored: RangeError", "contacts were not stored: RangeError"]);
  fault.now = "full";
  await timePasses();
  expect(await storedContacts()).not.toContain(ann.tablet.device);
  fault.now = null;
  await timePasses();
  expect(await storedContacts()).toContain(ann.tablet.device);
  await close();
});

test("[P7] however much one member of a community says to have made, what is missing of another's is still told", async () => {
  const { line, review, coordinator, host } = await team();
  const other = await member(line, coordinator, review, "Hugo", "host");
  const says = async ({ tablet, person }: Member, openings: number): Promise<void> => {
    const number = tablet.facts(review).members.get(person)!.number;
    const made = { number: 3, id: "a".repeat(64) as ChangeId };
    const vector = new Map(Array.from({ length: openings }, (_, index) => [openingOf(number, index + 1), made]));
    await tablet.exchange([
      { review, ...NOTHING, workbooks: new Map([["self-review", { kind: "openings", vector }]]) },
    ]);
  };
  const told = async ({ tablet, person }: Member): Promise<number | undefined> => {
    await tablet.sync(review);
    return tablet.status(review)?.members.find((one) => one.person === person)?.tablets[0]?.made;
  };
  await says(host, OPENINGS_IN_WORKBOOK + 1);
  await says(other, 2);
  expect(await told(host)).toBe(3 * OPENINGS_IN_WORKBOOK);
  expect(await told(other)).toBe(6);
});

import { afterEach, expect, test, vi } from "vitest";
import type { LogStore } from "../store/log-store.ts";
import { own, CO1, score } from "../testing/visit.ts";
import { team } from "../testing/world.ts";

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

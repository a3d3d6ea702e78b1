import type { DeviceId, PersonId } from "@circle/review/ids";
import type { ChangeId } from "@circle/sync/change";
import { lacking } from "@circle/sync/vector";
import { expect, test } from "vitest";
import { memoryStore } from "./convergence/memory-store.ts";
import type { TabletStore } from "../device/tablet-store.ts";
import { requestOf } from "./request.ts";
import type { Tablet } from "../device/tablet.ts";

const WORKBOOKS = ["self-review", "team", "reviewer/ann", "reviewer/bea"];
const OPENINGS = 4_000;

/** What a coordinator may hold after years: more openings than a server lets one request name. */
async function filledStore(): Promise<TabletStore> {
  const store = memoryStore();
  const changes = WORKBOOKS.flatMap((workbook, place) =>
    Array.from({ length: OPENINGS }, (_, opening) => {
      const id = (place * OPENINGS + opening).toString(16).padStart(64, "0") as ChangeId;
      const at = { review: "r", workbook, opening: 2 ** 32 + opening, number: 1, previous: null, toClock: 1 };
      return { ...at, id, bytes: new Uint8Array() };
    }),
  );
  const nothing = { statements: [], serverSaid: [], refused: [], taken: [], contested: [], reviewRecord: {} };
  await store.takeIn({ review: "r", ...nothing, changes });
  return store;
}

function tabletWith(store: TabletStore): Tablet {
  const unused = () => {
    throw new Error("nothing is signed or verified here");
  };
  return {
    store,
    person: "cor" as PersonId,
    device: "tablet" as DeviceId,
    serverKey: new Uint8Array(),
    sign: unused,
    verify: unused,
    now: () => 1,
    random32: unused,
  };
}

test("[P9] a server that has lost many published versions is given them in as many requests as it takes", async () => {
  const store = memoryStore();
  const versions = Array.from({ length: 12 }, (_, version) => ({
    id: `version ${version}`,
    review: "r",
    bytes: new Uint8Array(700_000),
  }));
  await store.putReview("r", {}, versions);
  const tablet = tabletWith(store);
  const given = new Set<string>();
  for (let request = 0; request < versions.length && given.size < versions.length; request += 1) {
    const { request: asked } = await requestOf(tablet, new Map([["r", given]]), new Set());
    const statements = asked.reviews[0]?.statements ?? [];
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2_000_000);
    const lacked = versions.filter(({ id }) => !given.has(id));
    for (const { id } of lacked.slice(0, statements.length)) given.add(id);
  }
  expect(given.size).toBe(versions.length);
});

test("[P3] a tablet that holds more openings than one request may name tells a server that has lost them all, request by request", async () => {
  const store = await filledStore();
  const tablet = tabletWith(store);
  const told = new Set<string>();
  for (let request = 0; request < 3; request += 1) {
    const { request: asked } = await requestOf(tablet, new Map(), new Set());
    const [review] = asked.reviews;
    const inFull = [...(review?.workbooks ?? [])].flatMap(([workbook, said]) =>
      said.kind === "openings" ? [{ workbook, vector: said.vector }] : [],
    );
    expect(inFull.reduce((sum, { vector }) => sum + vector.size, 0)).toBeLessThanOrEqual(10_000);
    expect(review?.workbooks.size).toBe(WORKBOOKS.length);
    for (const { workbook, vector } of inFull) {
      if (!told.has(workbook)) expect(lacking(vector, new Map())).toHaveLength(OPENINGS);
      told.add(workbook);
    }
    const serverSaid = inFull.map((one) => ({ ...one, at: 1 }));
    await store.takeIn({
      review: "r",
      statements: [],
      changes: [],
      serverSaid,
      refused: [],
      taken: [],
      contested: [],
      reviewRecord: {},
    });
  }
  expect([...told].toSorted()).toEqual(WORKBOOKS.toSorted());
});

import type { DeviceId, PersonId } from "@circle/review/ids";
import type { ChangeId } from "@circle/sync/change";
import { lacking } from "@circle/sync/vector";
import { expect, test } from "vitest";
import { memoryStore } from "../device/memory-store.ts";
import type { TabletStore } from "../device/tablet-store.ts";
import { requestOf } from "./request.ts";
import type { Tablet } from "./tablet.ts";

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

test("[P3] a tablet that holds more openings than one request may name tells a server that has lost them all, request by request", async () => {
  const store = await filledStore();
  const unused = () => {
    throw new Error("nothing is signed or verified here");
  };
  const tablet: Tablet = {
    store,
    person: "cor" as PersonId,
    device: "tablet" as DeviceId,
    serverKey: new Uint8Array(),
    sign: unused,
    verify: unused,
    now: () => 1,
    random32: unused,
  };
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

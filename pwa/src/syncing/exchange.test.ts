import { type DeviceId, openingOf, type PersonId, type PersonNumber } from "@circle/review/ids";
import type { StandardCode } from "@circle/standards/edition";
import { readKeptChange } from "@circle/sync/change-bytes";
import type { ReviewAnswer } from "@circle/sync/message";
import { giveScore } from "@circle/workbook-doc/edits";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { madeVisit, OWNERS, REVIEW, WORKBOOK } from "./convergence/made-visit.ts";
import { memoryStore } from "./convergence/memory-store.ts";
import { type Carry, exchange, packAll } from "./exchange.ts";
import type { Tablet } from "../device/tablet.ts";

const HELD = ["aa", "bb", "cc"].map((id) => id.repeat(32));

/** A server that has all of it, as it answers somebody whose review it isn't (any more). */
const answered = (named: readonly string[]): ReviewAnswer => ({
  review: "r",
  state: "notYours",
  received: [],
  refused: [],
  workbooks: new Map(),
  statementsHeld: { kind: "ids", ids: named.filter((id) => HELD.includes(id)) },
  changes: [],
  statements: [],
  status: null,
});

test("the tablet of somebody who was removed does not give the server again what it has", async () => {
  const store = memoryStore();
  await store.putReview(
    "r",
    {},
    HELD.map((id) => ({ id, review: "r", bytes: new Uint8Array([1]) })),
  );
  const tablet: Tablet = {
    store,
    person: "ann" as PersonId,
    device: "tablet" as DeviceId,
    serverKey: new Uint8Array(),
    sign: () => Promise.reject(new Error("nothing is signed here")),
    verify: () => Promise.reject(new Error("nothing is verified here")),
    now: () => 1,
    random32: () => 1,
  };
  let given = 0;
  let requests = 0;
  const carry: Carry = async ({ reviews: [asked] }) => {
    requests += 1;
    given += asked?.statements.length ?? 0;
    const named = asked?.statementsHeld.kind === "ids" ? asked.statementsHeld.ids : [];
    return { kind: "answered", answer: { session: "live", serverTime: 1, more: false, reviews: [answered(named)] } };
  };
  expect(await exchange(tablet, carry, { pack: true })).toEqual({ kind: "exchanged", session: "live" });
  expect(given).toBe(0);
  expect(requests).toBe(2);
});

/** A row of an opening of its own, with one score. */
function scoreRow(place: number) {
  const doc = new Y.Doc();
  doc.clientID = openingOf(3 as PersonNumber, place);
  giveScore(doc, { standard: "CS1" as StandardCode, score: "met", givenAt: place });
  return { review: REVIEW, workbook: WORKBOOK, opening: doc.clientID, update: Y.encodeStateAsUpdate(doc), madeAt: 1 };
}

test("a change says when its last row was written, however much later it is signed", async () => {
  const visit = await madeVisit();
  const ann = await visit.another(OWNERS[0]!, () => 90_000_000);
  await ann.store.addRow(scoreRow(1), 0);
  await packAll(ann.tablet);
  const { changes } = await ann.store.contentOf(REVIEW, WORKBOOK);
  expect(changes.map(({ bytes }) => readKeptChange(bytes)?.madeAt)).toEqual([1]);
});

for (const pack of [true, false]) {
  test(`whoever goes on scoring does not keep an exchange going${pack ? "" : " that packs once the server has answered"}`, async () => {
    const visit = await madeVisit();
    const ann = await visit.another(OWNERS[0]!, () => 1);
    let requests = 0;
    const tapping: Carry = async (request) => {
      requests += 1;
      await ann.store.addRow(scoreRow(requests), 0); // while the request is on its way
      return { kind: "answered", answer: await visit.peer.answer(request) };
    };
    await ann.store.addRow(scoreRow(1_000), 0);
    expect((await exchange(ann.tablet, tapping, { pack })).kind).toBe("exchanged");
    expect(requests).toBeLessThan(4);
    expect(await ann.isReceived()).toBe(false);
    await ann.exchange(visit.peer, "works", []);
    expect(await ann.isReceived()).toBe(true);
  });
}

test("whoever goes on scoring does not keep an exchange going with a server that never takes all that it is given", async () => {
  const visit = await madeVisit();
  const ann = await visit.another(OWNERS[0]!, () => 1);
  let requests = 0;
  const tapping: Carry = async (request) => {
    requests += 1;
    await ann.store.addRow(scoreRow(requests), 0);
    const answer = await visit.peer.answer(request);
    const reviews = answer.reviews.map((one) => ({ ...one, statementsHeld: { kind: "ids", ids: [] } as const }));
    return { kind: "answered", answer: { ...answer, reviews } };
  };
  expect((await exchange(ann.tablet, tapping, { pack: true })).kind).toBe("exchanged");
  expect(requests).toBeLessThan(4);
});

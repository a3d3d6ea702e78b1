import type { Entry } from "@circle/review/entries";
import { openingOf, type PersonNumber } from "@circle/review/ids";
import type { StandardCode } from "@circle/standards/edition";
import { parseSignedChange } from "@circle/sync/change";
import type { Refusal } from "@circle/sync/intake";
import type { SyncRequest } from "@circle/sync/message";
import { giveScore } from "@circle/workbook-doc/edits";
import { readEntries, readText } from "@circle/workbook-doc/read";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { docOf } from "../workbook/workbook-content.ts";
import { madeVisit, OWNERS, REVIEW, WORKBOOK, type MadeVisit } from "./convergence/made-visit.ts";
import type { TabletInTest } from "./convergence/tablet-in-test.ts";
import { takeBundle } from "../keeping/take-bundle.ts";
import { exchange, packAll } from "./exchange.ts";

const CS1 = "CS1" as StandardCode;
const [ANN] = OWNERS;

async function annWith(visit: MadeVisit, updates: readonly (readonly [opening: number, Uint8Array])[], now: number) {
  const tablet = await visit.another(ANN!, () => now);
  for (const [opening, update] of updates) {
    await tablet.store.addRow({ review: REVIEW, workbook: WORKBOOK, opening, update, madeAt: now }, 0);
  }
  return tablet;
}

function written(opening: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = opening;
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}

const read = async ({ store }: TabletInTest) => {
  const doc = docOf(await store.contentOf(REVIEW, WORKBOOK));
  return { note: readText(doc, "note/CS1"), scores: readEntries(doc).map(reasonIn).toSorted() };
};
const exchanged = (tablet: TabletInTest, { peer }: MadeVisit) => tablet.exchange(peer, "works", []);
const opening = openingOf(3 as PersonNumber, 77);
const score = (doc: Y.Doc, reason: string) => giveScore(doc, { standard: CS1, score: "met", reason, givenAt: 1 });
const reasonIn = (entry: Entry) => ("reason" in entry ? entry.reason : "");

test("a tablet restored from a backup gives way to what it had sent before, and nothing is there twice", async () => {
  const visit = await madeVisit();
  const row = written(opening, (doc) => {
    doc.getText("note/CS1").insert(0, "warm and calm");
    score(doc, "first");
  });
  const before = await annWith(visit, [[opening, row]], 1);
  await exchanged(before, visit);
  const restored = await annWith(visit, [[opening, row]], 2); // what it had not packed then is packed anew, with another id
  await exchanged(restored, visit);
  expect(await read(restored)).toEqual({ note: "warm and calm", scores: ["first"] });
  expect(await restored.isReceived()).toBe(true);
  expect(await restored.store.setAsideOf(REVIEW)).toHaveLength(1);
  await exchanged(before, visit);
  expect(await read(before)).toEqual({ note: "warm and calm", scores: ["first"] });
});

test("it gives way too where the server has gone on from what it had sent before", async () => {
  const visit = await madeVisit();
  const first = written(opening, (doc) => doc.getText("note/CS1").insert(0, "warm"));
  const before = await annWith(visit, [[opening, first]], 1);
  await exchanged(before, visit);
  const more = new Y.Doc();
  Y.applyUpdate(more, first);
  more.clientID = opening;
  more.getText("note/CS1").insert(4, " and calm");
  const row = { review: REVIEW, workbook: WORKBOOK, opening, update: Y.encodeStateAsUpdate(more), madeAt: 1 };
  await before.store.addRow(row, 0);
  await exchanged(before, visit);
  const restored = await annWith(visit, [[opening, first]], 2);
  await exchanged(restored, visit);
  expect(await read(restored)).toMatchObject({ note: "warm and calm" });
  expect(await restored.isReceived()).toBe(true);
});

test("two lives of one opening that wrote different things keep both, the later to arrive under a new opening", async () => {
  const visit = await madeVisit();
  const one = written(opening, (doc) => {
    doc.getText("note/CS1").insert(0, "calm");
    score(doc, "one-life");
  });
  const other = written(opening, (doc) => {
    doc.getText("note/CS1").insert(0, "noisy at noon");
    score(doc, "other-life");
  });
  const tablet = await annWith(visit, [[opening, one]], 1);
  await exchanged(tablet, visit);
  const double = await annWith(visit, [[opening, other]], 2);
  const shown = await double.workbook();
  await exchanged(double, visit);
  await double.settle();
  await exchanged(double, visit);
  await exchanged(tablet, visit);
  for (const each of [tablet, double]) {
    expect(await read(each)).toEqual({ note: "calm\nnoisy at noon", scores: ["one-life", "other-life"] });
    expect(await each.isReceived()).toBe(true);
  }
  expect(readText(shown.doc(), "note/CS1")).toBe("calm\nnoisy at noon");
});

/** What `change` adds to the note, in an opening of its own, on top of these updates. */
function onTopOf(before: readonly Uint8Array[], own: number, change: (note: Y.Text) => void): Uint8Array {
  const doc = new Y.Doc();
  for (const update of before) Y.applyUpdate(doc, update);
  doc.clientID = own;
  const rows: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => rows.push(update));
  doc.transact(() => change(doc.getText("note/CS1")));
  return Y.mergeUpdates(rows);
}

test("[P4] what another window wrote only beside words that gave way goes along with them, and is received", async () => {
  const visit = await madeVisit();
  const calm = written(opening, (doc) => doc.getText("note/CS1").insert(0, "calm"));
  const noisy = written(opening, (doc) => doc.getText("note/CS1").insert(0, "noisy at noon"));
  const window = openingOf(3 as PersonNumber, 78);
  const beside = onTopOf([noisy], window, (note) => note.insert(note.length, ", by the door"));
  await exchanged(await annWith(visit, [[opening, calm]], 1), visit);
  const double = await annWith(visit, [[opening, noisy]], 2);
  const meanwhile = async (request: SyncRequest) => {
    const answer = await visit.peer.answer(request);
    const row = { review: REVIEW, workbook: WORKBOOK, opening: window, update: beside, madeAt: 2 };
    const bringsBranch = answer.reviews.some(({ changes }) => changes.length > 0);
    if (bringsBranch) await double.store.addRow(row, 0); // while the answer is on its way
    return { kind: "answered" as const, answer };
  };
  await exchange(double.tablet, meanwhile, { pack: true });
  await exchanged(double, visit);
  expect(await read(double)).toMatchObject({ note: "calm\nnoisy at noon, by the door" });
  expect(await double.isReceived()).toBe(true);
});

test("[P4] words that one window took out stay out when the words beside them give way", async () => {
  const visit = await madeVisit();
  const first = written(openingOf(3 as PersonNumber, 76), (doc) =>
    doc.getText("note/CS1").insert(0, "It is never calm"),
  );
  const calm = written(opening, (doc) => doc.getText("note/CS1").insert(0, "calm"));
  const before = await annWith(
    visit,
    [
      [openingOf(3 as PersonNumber, 76), first],
      [opening, calm],
    ],
    1,
  );
  await exchanged(before, visit);
  const changed = onTopOf([first], opening, (note) => {
    note.delete(6, 6);
    note.insert(note.length, " here");
  });
  const double = await annWith(
    visit,
    [
      [openingOf(3 as PersonNumber, 76), first],
      [opening, changed],
    ],
    2,
  );
  await exchanged(double, visit);
  await exchanged(double, visit);
  const { note } = await read(double);
  expect(note).toContain("It is calm");
  expect(note).toContain("here");
  expect(await double.isReceived()).toBe(true);
});

test("[P3] [P4] what somebody wrote beside another member's words stays when those words give way to others", async () => {
  const visit = await madeVisit();
  const calm = written(opening, (doc) => doc.getText("note/CS1").insert(0, "calm"));
  const noisy = written(opening, (doc) => doc.getText("note/CS1").insert(0, "noisy at noon"));
  await exchanged(await annWith(visit, [[opening, calm]], 1), visit);
  const double = await annWith(visit, [[opening, noisy]], 2);
  await packAll(double.tablet);
  const ben = await visit.another(OWNERS[2]!, () => 3);
  const { changes } = await double.store.contentOf(REVIEW, WORKBOOK);
  await takeBundle(ben.tablet, { review: REVIEW, statements: [], changes: changes.map(({ bytes }) => bytes) });
  const bens = openingOf(2_000_000 as PersonNumber, 79);
  const beside = onTopOf([noisy], bens, (note) => note.insert(note.length, ", by the door"));
  await ben.store.addRow({ review: REVIEW, workbook: WORKBOOK, opening: bens, update: beside, madeAt: 3 }, 0);
  await exchanged(ben, visit);
  await exchanged(ben, visit);
  expect((await read(ben)).note).toContain("by the door");
  expect(await ben.isReceived()).toBe(true);
});

async function exchangedRefusing(
  tablet: TabletInTest,
  { peer }: MadeVisit,
  refusal: Refusal,
  retryAfterMs: number | null = null,
): Promise<void> {
  const refusing = async (request: SyncRequest) => {
    const [asked] = request.reviews;
    const ids = asked!.changes.flatMap((bytes) => parseSignedChange(bytes)?.id ?? []);
    const answer = await peer.answer({ reviews: [{ ...asked!, changes: [] }] });
    const [said] = answer.reviews;
    const refused = ids.map((id) => ({ id, refusal, retryAfterMs }));
    return { kind: "answered" as const, answer: { ...answer, reviews: [{ ...said!, refused }] } };
  };
  await exchange(tablet.tablet, refusing, { pack: true });
}

test("what the server can't read is written again under a new opening, and is received", async () => {
  const visit = await madeVisit();
  const [tablet] = visit.tablets;
  const workbook = await tablet!.workbook();
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(0, "kept"));
  await tablet!.settle();
  await exchangedRefusing(tablet!, visit, "malformed");
  await exchanged(tablet!, visit);
  await tablet!.settle();
  expect(readText(workbook.doc(), "note/CS1")).toBe("kept");
  expect(await read(tablet!)).toMatchObject({ note: "kept" });
  expect(await tablet!.isReceived()).toBe(true);
});

test("a server that refuses everything is not written to for ever: what is left needs attention", async () => {
  const visit = await madeVisit();
  const [tablet] = visit.tablets;
  const workbook = await tablet!.workbook();
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(0, "kept"));
  await tablet!.settle();
  for (let round = 0; round < 10; round += 1) await exchangedRefusing(tablet!, visit, "malformed");
  expect((await tablet!.store.setAsideOf(REVIEW)).length).toBeLessThan(10);
  expect(await tablet!.store.refusedOf(REVIEW)).toMatchObject([{ refusal: "malformed" }]);
  expect(await tablet!.isReceived()).toBe(false);
  expect(await read(tablet!)).toMatchObject({ note: "kept" });
});

test("[P4] what a server asks to bring later is brought then, is not received until it is, and other openings go on", async () => {
  const visit = await madeVisit();
  let now = 1;
  const tablet = await visit.another(ANN!, () => now);
  (await tablet.workbook()).edit?.((doc) => doc.getText("note/CS1").insert(0, "later"));
  await tablet.settle();
  await exchangedRefusing(tablet, visit, "tryLater", 5_000);
  expect(await tablet.store.refusedOf(REVIEW)).toMatchObject([{ refusal: "tryLater", retryAt: 5_001 }]);
  (await tablet.workbook(1)).edit?.((doc) => score(doc, "meanwhile"));
  await tablet.settle();
  now += 4_999;
  await exchanged(tablet, visit);
  expect(visit.peer.updates(WORKBOOK)).toHaveLength(1);
  expect(await tablet.isReceived()).toBe(false);
  now += 1;
  await exchanged(tablet, visit);
  expect(visit.peer.updates(WORKBOOK)).toHaveLength(2);
  expect(await tablet.isReceived()).toBe(true);
});

test("[P4] what the server holds apart is not received, and later openings still go", async () => {
  const visit = await madeVisit();
  const [tablet] = visit.tablets;
  (await tablet!.workbook()).edit?.((doc) => doc.getText("note/CS1").insert(0, "apart"));
  await tablet!.settle();
  await exchangedRefusing(tablet!, visit, "quarantined");
  expect(await tablet!.isReceived()).toBe(false);
  tablet!.restart();
  (await tablet!.workbook()).edit?.((doc) => score(doc, "later"));
  await tablet!.settle();
  await exchanged(tablet!, visit);
  expect(visit.peer.updates(WORKBOOK)).toHaveLength(1);
  expect(await tablet!.isReceived()).toBe(false);
});

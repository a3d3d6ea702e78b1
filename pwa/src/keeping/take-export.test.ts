import type { PersonId } from "@circle/review/ids";
import type { StandardCode } from "@circle/standards/edition";
import { giveScore } from "@circle/workbook-doc/edits";
import { readEntries, readText } from "@circle/workbook-doc/read";
import { carriedRowBytes } from "@circle/sync/carried-row";
import { encodeChange, encodeSignedChange, parseSignedChange } from "@circle/sync/change";
import { expect, test } from "vitest";
import { madeVisit, OWNERS, REVIEW, stateInTest, WORKBOOK } from "../syncing/convergence/made-visit.ts";
import type { TabletInTest } from "../syncing/convergence/tablet-in-test.ts";
import { packAll } from "../syncing/exchange.ts";
import { docOf } from "../workbook/workbook-content.ts";
import { encodeExport, type Exported, parseExport } from "./export-file.ts";
import { takeExport } from "./take-export.ts";

const CS1 = "CS1" as StandardCode;
const [ANN, PHONE, BEN] = OWNERS;

/** A tablet of Ann with a score that is packed, and a note and a score that are not. */
async function annsTablet(visit: Awaited<ReturnType<typeof madeVisit>>): Promise<TabletInTest> {
  const [tablet] = visit.tablets;
  const workbook = await tablet!.workbook();
  workbook.edit?.((doc) => giveScore(doc, { standard: CS1, score: "met", givenAt: 1 }));
  await tablet!.settle();
  await packAll(tablet!.tablet);
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(0, "written after lunch"));
  workbook.edit?.((doc) => giveScore(doc, { standard: CS1, score: "notMet", givenAt: 2 }));
  await tablet!.settle();
  return tablet!;
}

async function exportOf({ store, tablet }: TabletInTest, person: string): Promise<Exported> {
  const { changes, rows } = await store.contentOf(REVIEW, WORKBOOK);
  const review = {
    review: REVIEW,
    statements: (await store.statementsOf(REVIEW)).map(({ bytes }) => bytes),
    changes: changes.map(({ bytes }) => bytes),
    rows: await Promise.all(
      rows.map(async ({ opening, update }) => {
        const row = { workbook: WORKBOOK, opening, update };
        return { ...row, signature: await tablet.sign(carriedRowBytes({ review: REVIEW, ...row })) };
      }),
    ),
  };
  return { person, device: tablet.device, madeAt: 3, reviews: [review] };
}

const read = async ({ store }: TabletInTest) => {
  const doc = docOf(await store.contentOf(REVIEW, WORKBOOK));
  return {
    note: readText(doc, "note/CS1"),
    scores: readEntries(doc)
      .map((entry) => ("score" in entry ? `${entry.score}` : ""))
      .toSorted(),
  };
};
const EVERYTHING = { note: "written after lunch", scores: ["met", "notMet"] };

test("[P10] an export is a file that people can read, and comes back as it was", async () => {
  const exported = await exportOf(await annsTablet(await madeVisit()), "ann");
  const file = encodeExport("CS1: met\0", exported);
  expect(new TextDecoder().decode(file.subarray(0, 40))).toBe(
    "Open Circle export 1\n\nCS1: met\n\0" + new TextDecoder().decode(file.subarray(32, 40)),
  );
  expect(parseExport(file)).toEqual({ kind: "export", exported });
});

test("[S1] a file that claims more than it holds, or has something left over, is damaged, and costs nothing", () => {
  const head = new TextEncoder().encode("Open Circle export 1\n\n\0");
  const claims = new Uint8Array([...head, 1, 0, 0, 0, 255, 255, 255, 127]); // 2^28 - 1 reviews follow
  expect(parseExport(claims)).toEqual({ kind: "notAnExport" });
  const longer = new Uint8Array([...encodeExport("", { person: "", device: "", madeAt: 1, reviews: [] }), 0]);
  expect(parseExport(longer)).toEqual({ kind: "notAnExport" });
  const badText = new Uint8Array([...head, 1, 1, 0xff, 0, 0, 0]);
  expect(parseExport(badText)).toEqual({ kind: "notAnExport" });
});

test("another file, a damaged one and a newer one are told apart, and nothing is thrown", () => {
  const file = encodeExport("", { person: "ann", device: "", madeAt: 1, reviews: [] });
  expect(parseExport(new TextEncoder().encode("%PDF-1.7\0"))).toEqual({ kind: "notAnExport" });
  expect(parseExport(new Uint8Array())).toEqual({ kind: "notAnExport" });
  for (let end = 0; end < file.length; end += 1) expect(parseExport(file.subarray(0, end)).kind).toBe("notAnExport");
  expect(parseExport(new TextEncoder().encode("Open Circle export 2\n\n\0?"))).toEqual({ kind: "newerFormat" });
});

test("[P10] what was exported and not sent is there on another tablet of the same person, and twice is once", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const fresh = await visit.another(ANN!, () => 9);
  expect(await takeExport(fresh.tablet, exported)).toEqual({ changes: 1, writtenAgain: 2, leftOut: 0 });
  expect(await read(fresh)).toEqual(EVERYTHING);
  expect(await takeExport(fresh.tablet, exported)).toEqual({ changes: 0, writtenAgain: 0, leftOut: 0 });
  expect(await read(fresh)).toEqual(EVERYTHING);
  const { changes } = await fresh.store.contentOf(REVIEW, WORKBOOK);
  expect(changes.map(({ bytes }) => bytes)).toEqual(exported.reviews[0]!.changes); // signatures and all
});

test("[P10] if the workbook moves while a file is brought in, all of it is brought in all the same", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const fresh = await visit.another(ANN!, () => 9);
  const { store } = fresh;
  let moved = false;
  const moving = {
    ...store,
    addRow: async (...given: Parameters<typeof store.addRow>) => {
      if (moved) return await store.addRow(...given);
      moved = true;
      const none = { opening: 1, from: 1, rowsSeen: [], rows: [], branch: [], writtenAgain: null, at: 1 };
      const place = { review: REVIEW, workbook: WORKBOOK, generation: 0, reason: "foreignOpening" as const };
      expect(await store.setAside({ ...none, ...place })).toBe("done");
      return await store.addRow(...given);
    },
  };
  const taken = await takeExport({ ...fresh.tablet, store: moving }, exported);
  expect(taken).toEqual({ changes: 1, writtenAgain: 2, leftOut: 0 });
  expect(await read(fresh)).toEqual(EVERYTHING);
});

test("[P3] when the lost tablet turns up after all, both end equal with everything in them", async () => {
  const visit = await madeVisit();
  const lost = await annsTablet(visit);
  const fresh = await visit.another(ANN!, () => 9);
  await takeExport(fresh.tablet, await exportOf(lost, "ann"));
  for (const tablet of [fresh, lost, fresh]) await tablet.exchange(visit.peer, "works", []);
  expect(await read(fresh)).toEqual(await read(lost));
  expect((await read(lost)).scores).toEqual(EVERYTHING.scores);
  expect((await read(lost)).note).toContain(EVERYTHING.note);
  expect(await lost.isReceived()).toBe(true);
});

test("[P5] somebody else's tablet takes in the signed changes that it may have, and writes nothing in another's name", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const ben = await visit.another(BEN!, () => 9);
  expect(await takeExport(ben.tablet, exported)).toEqual({ changes: 1, writtenAgain: 0, leftOut: 2 });
  expect(await read(ben)).toEqual({ note: "", scores: ["met"] });
});

test("[P5] a change that was altered on the way is left out", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const [review] = exported.reviews;
  const altered = new Uint8Array(review!.changes[0]!);
  altered[altered.length - 3]! ^= 1;
  const fresh = await visit.another(ANN!, () => 9);
  const taken = await takeExport(fresh.tablet, {
    ...exported,
    reviews: [{ ...review!, changes: [altered], rows: [] }],
  });
  expect(taken).toEqual({ changes: 0, writtenAgain: 0, leftOut: 1 });
});

test("[P5] a change that nobody signed puts no words of its own in the place of somebody's own", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const [review] = exported.reviews;
  const { id, change, device } = parseSignedChange(review!.changes[0]!)!;
  const row = review!.rows.find(({ update }) => Buffer.from(update).includes("written after lunch"));
  const update = Buffer.from(
    Buffer.from(row!.update).toString("latin1").replace("after lunch", "by a thief!"),
    "latin1",
  );
  const forged = encodeSignedChange({
    device,
    signature: new Uint8Array(64),
    bytes: encodeChange({ ...change, number: 2, previous: id, update: new Uint8Array(update) }),
  });
  const fresh = await visit.another(ANN!, () => 9);
  const file = { ...exported, reviews: [{ ...review!, changes: [...review!.changes, forged] }] };
  expect(await takeExport(fresh.tablet, file)).toEqual({ changes: 1, writtenAgain: 2, leftOut: 1 });
  expect(await read(fresh)).toEqual(EVERYTHING);
});

test("[P5] a file that only claims to be somebody's own writes nothing in their name", async () => {
  const visit = await madeVisit();
  const made = await exportOf(await annsTablet(visit), "ben");
  const ben = await visit.another(BEN!, () => 9);
  expect((await takeExport(ben.tablet, made)).writtenAgain).toBe(0);
  const claimed = { ...made, device: ben.tablet.device };
  expect((await takeExport(ben.tablet, claimed)).writtenAgain).toBe(0);
  expect((await read(ben)).note).toBe("");
});

test("[P5] a file signed by a tablet of theirs that has ended writes nothing in a person's name", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const fresh = await visit.another(PHONE!, () => 9);
  const by = "coordinator" as PersonId;
  const { person, device } = ANN!;
  const ended = await stateInTest({ kind: "deviceEnded", at: 5, by, person, device, accepted: [] });
  await fresh.store.putReview(REVIEW, {}, [ended]);
  expect(await takeExport(fresh.tablet, exported)).toMatchObject({ writtenAgain: 0 });
  expect((await read(fresh)).note).toBe("");
});

test("[P10] a damaged change in a file keeps nothing else of it out", async () => {
  const visit = await madeVisit();
  const exported = await exportOf(await annsTablet(visit), "ann");
  const [review] = exported.reviews;
  const damaged = encodeSignedChange({
    device: "x",
    signature: new Uint8Array(64),
    bytes: encodeChange({
      review: REVIEW,
      workbook: WORKBOOK,
      opening: 7,
      number: 1,
      previous: null,
      madeAt: 1,
      salt: new Uint8Array(16),
      update: new Uint8Array([9, 9, 9]),
    }),
  });
  const fresh = await visit.another(ANN!, () => 9);
  const bad = { workbook: WORKBOOK, opening: 7, update: new Uint8Array([9, 9]), signature: new Uint8Array(64) };
  const file = {
    ...exported,
    reviews: [{ ...review!, changes: [damaged, ...review!.changes], rows: [bad, ...review!.rows] }],
  };
  expect(await takeExport(fresh.tablet, file)).toEqual({ changes: 1, writtenAgain: 2, leftOut: 2 });
  expect(await read(fresh)).toEqual(EVERYTHING);
});

import { expect, test } from "vitest";
import type { ChangeId } from "@circle/sync/change";
import { FROM_THE_START, type NewChange, type TabletStore, type TakenIn, type Written } from "./tablet-store.ts";

const REVIEW = "visit";
const ANNS = "reviewer/ann";

const idOf = (text: string) => text.padEnd(64, "0") as ChangeId;
const row = (opening: number, text: string) => ({
  review: REVIEW,
  workbook: ANNS,
  opening,
  update: new TextEncoder().encode(text),
  madeAt: 1,
});
const change = (opening: number, number: number, name = `${opening}-${number}`): NewChange => ({
  id: idOf(name),
  review: REVIEW,
  workbook: ANNS,
  opening,
  number,
  previous: number === 1 ? null : idOf(`${opening}-${number - 1}`),
  toClock: number * 10,
  bytes: new Uint8Array([number]),
});
const NOTHING: TakenIn = {
  review: REVIEW,
  statements: [],
  changes: [],
  serverSaid: [],
  refused: [],
  taken: [],
  contested: [],
  reviewRecord: {},
};

/** What every tablet store keeps to, whatever it lies on. */
export function tabletStoreContract(fresh: () => TabletStore): void {
  test("rows are there in the order in which they were written, until they are packed", async () => {
    const store = fresh();
    await store.addRow(row(5, "a"), 0);
    await store.addRow(row(5, "b"), 0);
    const { rows } = await store.contentOf(REVIEW, ANNS);
    expect(rows.map(({ update }) => new TextDecoder().decode(update))).toEqual(["a", "b"]);
    const [first] = rows;
    expect(await store.storePacked(REVIEW, ANNS, [first!.id], [change(5, 1)])).toBe("stored");
    const after = await store.contentOf(REVIEW, ANNS);
    expect(after.rows.map(({ id }) => id)).toEqual([rows[1]!.id]);
    expect(after.changes.map(({ id, toClock }) => [id, toClock])).toEqual([[idOf("5-1"), 10]]);
  });

  test("what is new since a mark is what came after it, and nothing twice", async () => {
    const store = fresh();
    await store.addRow(row(5, "a"), 0);
    const { upTo, rows } = await store.contentOf(REVIEW, ANNS);
    await store.addRow(row(5, "b"), 0);
    await store.storePacked(REVIEW, ANNS, [rows[0]!.id], [change(5, 1)]);
    const since = await store.contentOf(REVIEW, ANNS, upTo);
    expect(since.rows).toHaveLength(1);
    expect(since.changes).toHaveLength(1);
    const none = await store.contentOf(REVIEW, ANNS, since.upTo);
    expect([none.rows, none.changes, none.upTo]).toEqual([[], [], since.upTo]);
    expect(await store.contentOf(REVIEW, "team", FROM_THE_START)).toMatchObject({ rows: [], changes: [] });
  });

  test("rows that another window has packed meanwhile are not packed again, and nothing of it is stored", async () => {
    const store = fresh();
    await store.addRow(row(5, "a"), 0);
    const rows = (await store.contentOf(REVIEW, ANNS)).rows.map(({ id }) => id);
    expect(await store.storePacked(REVIEW, ANNS, rows, [change(5, 1)])).toBe("stored");
    expect(await store.storePacked(REVIEW, ANNS, rows, [change(6, 1)])).toBe("moved");
    expect(await store.storePacked(REVIEW, ANNS, [], [change(5, 1, "other")])).toBe("moved");
    expect(await store.storePacked(REVIEW, ANNS, [], [change(6, 1), change(5, 3)])).toBe("moved");
    expect((await store.contentOf(REVIEW, ANNS)).changes.map(({ id }) => id)).toEqual([idOf("5-1")]);
  });

  test("[S1] of what comes in, only what continues what is here is stored, and twice is once", async () => {
    const store = fresh();
    const given = [change(7, 1), change(7, 2), change(8, 2)];
    expect(await store.takeIn({ ...NOTHING, changes: given })).toEqual({ stored: 2 });
    expect(await store.takeIn({ ...NOTHING, changes: given })).toEqual({ stored: 0 });
    const [holding] = await store.holdingsOf(REVIEW);
    expect([...holding!.openings]).toEqual([[7, { number: 2, id: idOf("7-2"), clock: 20 }]]);
    expect((await store.changesOf(REVIEW, ANNS, 7, 2, 9)).map(({ number }) => number)).toEqual([2]);
    expect(await store.changeOf(idOf("7-1"))).toMatchObject({ number: 1, opening: 7 });
    expect(await store.changeOf(idOf("8-2"))).toBeNull();
  });

  test("what the server said is kept beside what is held", async () => {
    const store = fresh();
    await store.addRow(row(5, "a"), 0);
    const vector = new Map([[7, { number: 2, id: idOf("7-2") }]]);
    const refusal = { id: idOf("7-3"), review: REVIEW, workbook: ANNS, opening: 7, number: 3, at: 4, retryAt: null };
    await store.takeIn({
      ...NOTHING,
      serverSaid: [{ workbook: ANNS, vector, at: 9 }],
      refused: [{ ...refusal, refusal: "notOwner" }],
      contested: [{ workbook: ANNS, opening: 7, contested: true }],
      reviewRecord: { lastExchangeAt: 9 },
    });
    expect(await store.holdingsOf(REVIEW)).toEqual([
      {
        workbook: ANNS,
        generation: 0,
        openings: new Map(),
        unpacked: 1,
        serverVector: vector,
        serverSaidAt: 9,
        contested: [7],
      },
    ]);
    expect(await store.refusedOf(REVIEW)).toMatchObject([{ id: refusal.id, refusal: "notOwner" }]);
    expect(await store.reviews()).toMatchObject([{ review: REVIEW, lastExchangeAt: 9, state: "open", status: null }]);
    await store.takeIn({
      ...NOTHING,
      taken: [refusal.id],
      contested: [{ workbook: ANNS, opening: 7, contested: false }],
    });
    expect(await store.refusedOf(REVIEW)).toEqual([]);
    expect((await store.holdingsOf(REVIEW))[0]?.contested).toEqual([]);
  });

  test("a branch makes room for the server's, and what would be lost is written again, in one step", async () => {
    const store = fresh();
    await store.takeIn({ ...NOTHING, changes: [change(5, 1), change(5, 2), change(5, 3)] });
    await store.addRow(row(5, "on top"), 0);
    const [unpacked] = (await store.contentOf(REVIEW, ANNS)).rows;
    const setting = {
      review: REVIEW,
      workbook: ANNS,
      generation: 0,
      opening: 5,
      from: 2,
      rowsSeen: [unpacked!.id],
      rows: [unpacked!.id],
      branch: [{ ...change(5, 2, "theirs"), previous: idOf("5-1") }],
      writtenAgain: row(6, "again"),
      reason: "foreignOpening",
      at: 3,
    } as const;
    expect(await store.setAside({ ...setting, rowsSeen: [], rows: [] })).toBe("moved");
    expect(await store.setAside(setting)).toBe("done");
    expect(await store.setAside(setting)).toBe("moved");
    const content = await store.contentOf(REVIEW, ANNS);
    expect(content.generation).toBe(1);
    expect(content.changes.map(({ id }) => id)).toEqual([idOf("5-1"), idOf("theirs")]);
    expect(content.rows.map(({ opening }) => opening)).toEqual([6]);
    expect((await store.setAsideOf(REVIEW)).map(({ id }) => id)).toEqual([idOf("5-2"), idOf("5-3")]);
    expect(await store.addRow(row(5, "of a window that does not know yet"), 0)).toBe("stale");
    expect((await store.contentOf(REVIEW, ANNS)).rows).toHaveLength(1);
  });

  test("statements and imports are kept once, and a purge leaves nothing of its review", async () => {
    const store = fresh();
    const statement = { id: "s", review: REVIEW, bytes: new Uint8Array([1]) };
    await store.putReview(REVIEW, { edition: "sample" }, [statement, statement]);
    await store.putReview("other", {}, [{ ...statement, id: "t", review: "other" }]);
    await store.addRow(row(5, "a"), 0, ["file row"]);
    await store.takeIn({ ...NOTHING, changes: [change(7, 1)], statements: [statement] });
    expect(await store.importedBefore(["file row", "another"])).toEqual(new Set(["file row"]));
    expect(await store.statementsOf(REVIEW)).toEqual([statement]);
    await store.purge(REVIEW);
    expect((await store.reviews()).map(({ review }) => review)).toEqual(["other"]);
    expect(await store.holdingsOf(REVIEW)).toEqual([]);
    expect(await store.statementsOf(REVIEW)).toEqual([]);
    expect(await store.statementsOf("other")).toHaveLength(1);
    expect((await store.contentOf(REVIEW, ANNS)).changes).toEqual([]);
  });

  test("whoever watches is told apart what this window writes, and what is stored besides", async () => {
    const store = fresh();
    const told: Written[] = [];
    const since = () => told.splice(0);
    store.watch((written) => told.push(written));
    await store.addRow(row(5, "a workbook's first"), 0);
    await expect.poll(() => told).toContain("ownRow");
    since();
    await store.addRow(row(5, "a"), 0);
    await store.addRow(row(5, "b"), 0, []);
    await expect.poll(since).toEqual(["ownRow", "ownRow"]);
    await store.addRow(row(5, "from a file"), 0, ["file row"]);
    await expect.poll(since).toEqual(["ownRow", "rest"]);
    const { rows } = await store.contentOf(REVIEW, ANNS);
    await store.storePacked(REVIEW, ANNS, [rows[0]!.id], [change(5, 1)]);
    await expect.poll(since).toEqual(["rest"]);
    await store.takeIn({ ...NOTHING, changes: [change(7, 1)] });
    await expect.poll(since).toEqual(["rest"]);
  });

  test("whoever watches is told soon after something was written, and not after it stopped watching", async () => {
    const store = fresh();
    let [told, others] = [0, 0];
    const stop = store.watch(() => {
      told += 1;
    });
    const stopOthers = store.watch(() => {
      others += 1;
    });
    await store.addRow(row(5, "a"), 0);
    await expect.poll(() => Math.min(told, others)).toBeGreaterThan(0);
    stop();
    const before = { told, others };
    await store.addRow(row(5, "b"), 0);
    await expect.poll(() => others).toBeGreaterThan(before.others);
    expect(told).toBe(before.told);
    stopOthers();
  });
}

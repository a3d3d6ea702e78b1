import type { BoardReview } from "@circle/review/board";
import type { ReviewSummary } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { parseBoard } from "@circle/review/parse-answers";
import { noteName } from "@circle/review/workbook";
import { writeText } from "@circle/workbook-doc/text-edits";
import { expect, test } from "vitest";
import type { LogStore } from "../store/log-store.ts";
import { CO1, own, published, revealed, score, sealed, submitted } from "../testing/visit.ts";
import { answered, coordinatorOn, invited, newReview, openWorld, team } from "../testing/world.ts";

const HOUR_MS = 3_600_000;

test("the board tells of each review who has joined, was heard of, has sealed, and what has not arrived", async () => {
  const all = await team();
  const { coordinator, review, ann, bea, line } = all;
  await invited(coordinator, review, "Cem", "reviewer");
  await submitted(all, all.host);
  line.world.clock.now += 30 * HOUR_MS;
  await sealed(all, ann);
  const [alder] = await board();
  expect(alder).toMatchObject({ review, phase: "visiting", submittedAt: 4, heldApart: 0 });
  const told = new Map(alder?.members.map((one) => [one.name, one]));
  expect([...told.keys()].toSorted()).toEqual(["Ann", "Bea", "Cem", "Hanna", "Lena"]);
  const contact = line.world.clock.now;
  expect(told.get("Ann")).toMatchObject({ tablets: 1, invitation: "used", sealed: true, lastContactAt: contact });
  expect(told.get("Bea")).toMatchObject({ tablets: 1, sealed: false, roles: ["reviewer"] });
  expect(told.get("Cem")).toMatchObject({ tablets: 0, invitation: "open", lastContactAt: null, made: 0 });

  score(bea.tablet, review, own(bea), CO1, "met");
  await bea.tablet.sync(review);
  const person = told.get("Cem")?.person ?? "";
  expect((await coordinator.ask("DELETE", `/api/reviews/${review}/people/${person}/invitation`)).status).toBe(204);
  const later = new Map((await board())[0]?.members.map((one) => [one.name, one]));
  expect(later.get("Cem")?.invitation).toBe("withdrawn");
  expect(later.get("Bea")).toMatchObject({ made: 1, arrived: 1 });

  async function board(): Promise<readonly BoardReview[]> {
    const lines = await answered<readonly BoardReview[]>(coordinator.ask("GET", "/api/board"));
    expect(parseBoard(lines)).toEqual(lines);
    return lines;
  }
});

test("a closed review is on it no longer, one that nobody is in yet is", async () => {
  const all = await team();
  const { coordinator } = all;
  const empty = await newReview(coordinator, { community: "Birch House" });
  await submitted(all, all.host);
  for (const reviewer of [all.ann, all.bea]) await sealed(all, reviewer);
  await revealed(all, all.lead);
  expect((await published(all, all.lead)).status).toBe(200);
  const board = async () => await answered<readonly BoardReview[]>(coordinator.ask("GET", "/api/board"));
  expect((await board()).map(({ phase }) => phase).toSorted()).toEqual(["draft", "preparing"]);
  expect((await coordinator.ask("POST", `/api/reviews/${all.review}/close`)).status).toBe(204);
  const read: ReviewId[] = [];
  const { folder, clock } = all.line.world;
  await all.line.world.close();
  const wrap = (store: LogStore): LogStore => ({
    ...store,
    eachRow: async (review, which, visit) => {
      read.push(review);
      await store.eachRow(review, which, visit);
    },
  });
  all.line.world = await openWorld({ folder, clock, wrap });
  expect(await board()).toEqual([{ review: empty, phase: "preparing", submittedAt: null, heldApart: 0, members: [] }]);
  expect(read.toSorted()).toEqual([NETWORK, empty].toSorted()); // nor is it read for that
});

test("with no review at all the board is empty", async () => {
  const coordinator = await coordinatorOn({ world: await openWorld() });
  expect(await answered(coordinator.ask("GET", "/api/board"))).toEqual([]);
});

test("[P6] the board holds nothing of what anybody has scored or written", async () => {
  const all = await team();
  const { review, coordinator, ann } = all;
  score(ann.tablet, review, own(ann), CO1, "notMet");
  writeText(ann.tablet.doc(review, own(ann)), noteName(CO1), "The kitchen book has gaps.");
  await sealed(all, ann);
  const text = await (await coordinator.ask("GET", "/api/board")).text();
  expect(text).toContain('"sealed":true');
  for (const told of ["notMet", "kitchen", CO1]) expect(text).not.toContain(told);
});

test("nobody but a coordinator is given a figure of the board, by its own address or with their list of reviews", async () => {
  const all = await team();
  await submitted(all, all.host);
  const figures = ["members", "tablets", "lastContactAt", "made", "arrived", "sealed", "heldApart", "invitation"];
  for (const { tablet } of [all.ann, all.lead, all.host]) {
    const refused = await tablet.ask("GET", "/api/board");
    expect([refused.status, await refused.json()]).toEqual([403, { kind: "forbidden" }]);
    const listed = await answered<readonly ReviewSummary[]>(tablet.ask("GET", "/api/reviews"));
    expect(listed).toHaveLength(1);
    for (const figure of figures) expect(JSON.stringify(listed)).not.toContain(`"${figure}"`);
  }
});

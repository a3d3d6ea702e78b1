import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { EditionSummary, PersonSummary, ReviewSummary } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { parsePack, parseReviewSummaries } from "@circle/review/pack";
import { phaseOf } from "@circle/review/status";
import { expect, test } from "vitest";
import type { LogStore } from "../store/log-store.ts";
import { published, revealed, sealed, submitted } from "../testing/visit.ts";
import { ALDER_HOUSE, answered, EDITION, kindOf, newReview, openWorld, team } from "../testing/world.ts";

test("a review is made on an edition that is here, and all but that can change", async () => {
  const { coordinator, review, ann } = await team();
  expect(await kindOf(coordinator.ask("POST", "/api/reviews", { ...ALDER_HOUSE, edition: "another-2020-0" }))).toEqual([
    422,
    "unknownEdition",
  ]);
  const changed = { ...ALDER_HOUSE, visitOn: "2026-12-01" };
  expect(await answered(coordinator.ask("PUT", `/api/reviews/${review}`, changed))).toEqual({ revision: 2 });
  expect(await kindOf(coordinator.ask("PUT", `/api/reviews/${review}`, { ...changed, edition: "another" }))).toEqual([
    409,
    "editionCannotChange",
  ]);
  await ann.tablet.sync(review);
  expect(ann.tablet.facts(review).details).toMatchObject({ visitOn: "2026-12-01", revision: 2 });
});

test("what is wrong with a review's details is said field by field", async () => {
  const { coordinator } = await team();
  const answer = await coordinator.ask("POST", "/api/reviews", { ...ALDER_HOUSE, community: "", visitOn: "tomorrow" });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    kind: "invalid",
    faults: [
      expect.objectContaining({ field: "community", problem: "empty" }),
      expect.objectContaining({ field: "visitOn", problem: "malformed" }),
    ],
  });
});

test("everyone sees their own reviews, a coordinator all of them, with what they are there and how far it is", async () => {
  const all = await team();
  await newReview(all.coordinator, { community: "Birch House", visitOn: "2027-01-10" });
  await submitted(all, all.host);
  const mine = await answered<ReviewSummary[]>(all.ann.tablet.ask("GET", "/api/reviews"));
  expect(mine).toMatchObject([
    { review: all.review, community: "Alder House", roles: ["reviewer"], phase: "visiting" },
  ]);
  const theirs = await answered<ReviewSummary[]>(all.coordinator.ask("GET", "/api/reviews"));
  expect(theirs.map(({ community, phase, roles }) => [community, phase, roles])).toEqual([
    ["Birch House", "preparing", ["coordinator"]],
    ["Alder House", "visiting", ["coordinator"]],
  ]);
  expect(parseReviewSummaries(theirs)).toEqual(theirs);
});

test("the list says of each review how far it is, through all of its life", async () => {
  const all = await team();
  const { coordinator, review, line } = all;
  const empty = await newReview(coordinator, { community: "Birch House" });
  const phases: unknown[] = [];
  const look = async (): Promise<void> => {
    const listed = await answered<ReviewSummary[]>(coordinator.ask("GET", "/api/reviews"));
    const phase = listed.find((one) => one.review === review)?.phase;
    expect(phase).toBe(phaseOf((await line.world.server.log.state(review)).marks));
    expect(listed.find((one) => one.review === empty)?.phase).toBe("preparing");
    phases.push(phase);
  };
  await look();
  await submitted(all, all.host);
  await look();
  for (const reviewer of [all.ann, all.bea]) await sealed(all, reviewer);
  await revealed(all, all.lead);
  await look();
  expect((await published(all, all.lead)).status).toBe(200);
  await look();
  expect((await coordinator.ask("POST", `/api/reviews/${review}/close`)).status).toBe(204);
  await look();
  expect(phases).toEqual(["selfReview", "visiting", "reconciling", "draft", "closed"]);
});

test("[P7] the list is answered without reading the reviews' logs, and is the same where an older server said less of them", async () => {
  const all = await team();
  const { coordinator, line } = all;
  await newReview(coordinator, { community: "Birch House" });
  await submitted(all, all.host);
  const list = () => answered<ReviewSummary[]>(coordinator.ask("GET", "/api/reviews"));
  const before = await list();
  const { folder, clock } = line.world;

  const read: ReviewId[] = [];
  const wrap = (store: LogStore): LogStore => ({
    ...store,
    eachRow: async (review, which, visit) => {
      read.push(review);
      await store.eachRow(review, which, visit);
    },
  });
  await line.world.close();
  line.world = await openWorld({ folder, clock, wrap });
  expect(await list()).toEqual(before);
  expect(new Set(read)).toEqual(new Set([NETWORK]));

  await line.world.close();
  const db = new DatabaseSync(join(folder, "open-circle.db"));
  db.exec("delete from phase");
  db.close();
  line.world = await openWorld({ folder, clock });
  expect(await list()).toEqual(before);
});

test("the pack holds what a tablet needs without a network", async () => {
  const { review, ann } = await team();
  const pack = parsePack(await answered(ann.tablet.ask("GET", `/api/reviews/${review}/pack`)));
  expect(pack?.edition).toEqual(EDITION);
  expect(pack?.status.members.map(({ name }) => name).toSorted()).toEqual(["Ann", "Bea", "Hanna", "Lena"]);
  expect(pack?.statements.length).toBeGreaterThan(8);
});

test("editions and people are listed", async () => {
  const { coordinator } = await team();
  expect(await answered<EditionSummary[]>(coordinator.ask("GET", "/api/editions"))).toEqual([
    {
      id: EDITION.id,
      title: "Open Circle Sample Edition",
      year: 2026,
      sections: 8,
      standards: 102,
      standardsBySector: {
        adultDemocratic: 90,
        prison: 89,
        addiction: 93,
        childrenYoungPeople: 92,
        learningDisability: 92,
      },
      sectionNames: EDITION.sections.map(({ name }) => name),
    },
  ]);
  const people = await answered<PersonSummary[]>(coordinator.ask("GET", "/api/people"));
  expect(people.map(({ name, reviews }) => [name, reviews])).toEqual([
    ["Ann", 1],
    ["Bea", 1],
    ["Hanna", 1],
    ["Lena", 1],
    ["Nadia", 0],
  ]);
});

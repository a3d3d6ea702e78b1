import { setTimeout as wait } from "node:timers/promises";
import type { ReviewId } from "@circle/review/ids";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { afterEach, expect, test } from "vitest";
import { adminCommand } from "./admin-command.ts";
import { editionCommand } from "./edition-command.ts";
import { type SampleTablet, sampleTablet } from "./sample/sample-tablet.ts";
import { openSqliteStore } from "./store/sqlite-store.ts";
import { type ServerProcess, startServer } from "./testing/server-process.ts";
import { score } from "./testing/visit.ts";
import { type Member, invited, newFolder, newReview } from "./testing/world.ts";

const ROUNDS = 50;

const running = new Set<ServerProcess>();
afterEach(() => {
  for (const { child } of running) child.kill("SIGKILL");
  running.clear();
});

/** A server process that can be ended and started again behind the same tablets. */
type House = {
  server: ServerProcess;
  readonly folder: string;
  readonly review: ReviewId;
  readonly reviewers: readonly Member[];
};

async function started(folder: string): Promise<ServerProcess> {
  const server = await startServer(folder);
  running.add(server);
  return server;
}

async function house(reviewers: readonly string[]): Promise<House> {
  const folder = newFolder();
  const lines: string[] = [];
  const sample = ["add", new URL(import.meta.resolve("@circle/standards/sample/sample-edition.csv")).pathname];
  const core = new URL(import.meta.resolve("@circle/standards/sample/sample-core-values.csv")).pathname;
  await editionCommand(
    [...sample, "--core-values", core, "--title", "Open Circle Sample Edition", "--year", "2026"],
    { DATA_DIR: folder },
    () => {},
  );
  await adminCommand(["Nadia"], { DATA_DIR: folder }, (line) => lines.push(line));
  const here = { server: await started(folder), folder };
  const tablet = (name: string) => sampleTablet((path, init) => fetch(here.server.url + path, init), name, Date.now);
  const coordinator = tablet("Office");
  await coordinator.join(/#(\S+)/.exec(lines[0] ?? "")?.[1] ?? "");
  const review = await newReview(coordinator);
  const members: Member[] = [];
  for (const name of reviewers) {
    const { person, code } = await invited(coordinator, review, name, "reviewer");
    const own = tablet(`${name}'s tablet`);
    await own.join(code);
    members.push({ person, tablet: own });
  }
  return Object.assign(here, { review, reviewers: members });
}

/** Scores and sends without a pause until the server is gone, and notes every change that was acknowledged. */
async function scoreWithoutPause(
  { review }: House,
  { person, tablet }: Member,
  acknowledged: Set<string>,
  isOver: () => boolean,
): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    score(
      tablet,
      review,
      reviewerWorkbook(person),
      `S${count % 90}` as StandardCode,
      count % 2 === 0 ? "met" : "notMet",
      `Note ${count}`,
    );
    const answers = await syncUnlessGone(tablet, review);
    for (const { reviews } of answers)
      for (const { received } of reviews) for (const id of received) acknowledged.add(id);
  }
}

async function syncUnlessGone(tablet: SampleTablet, review: string): ReturnType<SampleTablet["sync"]> {
  try {
    return await tablet.sync(review);
  } catch {
    return []; // the server was killed: no answer came, and none counts
  }
}

async function storedIds({ folder, review }: House): Promise<ReadonlySet<string>> {
  const store = openSqliteStore(folder);
  const ids = new Set<string>();
  await store.eachRow(review, "all", ({ row }) => ids.add(row.id));
  await store.close();
  return ids;
}

test(`[P2] killed at ${ROUNDS} random moments under load, the server has every change it ever acknowledged`, async () => {
  const here = await house(["Ann", "Bea", "Cleo", "Dan"]);
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    let isOver = false;
    const work = here.reviewers.map((reviewer) => scoreWithoutPause(here, reviewer, acknowledged, () => isOver));
    const before = acknowledged.size;
    for (let waited = 0; acknowledged.size === before && waited < 20_000; waited += 5) await wait(5);
    await wait(Math.random() * 60);
    isOver = true;
    here.server.child.kill("SIGKILL");
    expect(await here.server.ended).toEqual([null, "SIGKILL"]);
    running.delete(here.server);
    await Promise.all(work);
    const stored = await storedIds(here);
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    here.server = await started(here.folder);
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  for (const { person, tablet } of here.reviewers) {
    await tablet.sync(here.review);
    expect(tablet.isReceived(here.review)).toBe(true);
    expect(tablet.changes(here.review, reviewerWorkbook(person)).length).toBeGreaterThan(1);
  }
});

test("[P2] asked to stop under load, the server ends well within five seconds, with news open, and has lost nothing acknowledged", async () => {
  const here = await house(["Ann", "Bea", "Cleo"]);
  const acknowledged = new Set<string>();
  const [ann] = here.reviewers;
  const news = await ann!.tablet.ask("GET", "/api/news");
  expect(news.status).toBe(200);
  let isOver = false;
  const work = here.reviewers.map((reviewer) => scoreWithoutPause(here, reviewer, acknowledged, () => isOver));
  while (acknowledged.size <= 3) await wait(20);
  const asked = Date.now();
  here.server.child.kill("SIGTERM");
  isOver = true;
  expect(await here.server.ended).toEqual([0, null]);
  expect(Date.now() - asked).toBeLessThan(5_000);
  running.delete(here.server);
  await Promise.all(work);
  await news.text().catch(() => "");
  const stored = await storedIds(here);
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
});

test("a port that is taken, or a setting that can't be meant, ends the server with a sentence and not with success", async () => {
  const first = await started(newFolder());
  const port = new URL(first.url).port;
  await expect(startServer(newFolder(), { PORT: port })).rejects.toThrow(/ended with [12]/);
  await expect(startServer(newFolder(), { PORT: "many" })).rejects.toThrow("ended with 2");
});

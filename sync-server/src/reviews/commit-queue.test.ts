import { expect, test } from "vitest";
import { encodeSignedChange } from "@circle/sync/change";
import type { LogStore, Write } from "../store/log-store.ts";
import { CO1, CO2, own, score } from "../testing/visit.ts";
import { tabletOn, team } from "../testing/world.ts";
import { adminCommand } from "../admin-command.ts";
import { commitQueue } from "./commit-queue.ts";

type Disk = { isFull: boolean; readonly commits: number[]; hold: Promise<void> | null; asked: () => void };

/** A store whose disk can be full, whose commits are counted, and can be held up. */
function watched(store: LogStore, disk: Disk): LogStore {
  return {
    ...store,
    commit: async (writes, version) => {
      if (disk.isFull) return { kind: "tryLater" };
      disk.asked();
      await disk.hold;
      disk.commits.push(writes.filter(({ kind }) => kind === "change").length);
      return await store.commit(writes, version);
    },
  };
}

test("[P2] nothing is acknowledged, told or shown before it is on the disk", async () => {
  const disk: Disk = { isFull: false, commits: [], hold: null, asked: () => {} };
  const { line, review, ann, lead } = await team({ wrap: (store) => watched(store, disk) });
  const { log, news } = line.world.server;
  const told: unknown[] = [];
  news.listen({ person: ann.person, device: lead.tablet.device, tell: (item) => told.push(item), check: () => {} });
  score(ann.tablet, review, own(ann), CO1, "met");
  const [change] = await ann.tablet.pack(review);

  let release = (): void => {};
  disk.hold = new Promise((resolve) => {
    release = resolve;
  });
  const isAsked = new Promise<void>((resolve) => {
    disk.asked = resolve;
  });
  let isAnswered = false;
  const given = ann.tablet
    .exchange([
      {
        review,
        workbooks: new Map(),
        statementsHeld: { kind: "ids", ids: [] },
        changes: [encodeSignedChange(change!)],
        statements: [],
      },
    ])
    .then((answer) => {
      isAnswered = true;
      return answer;
    });
  await isAsked;
  expect([isAnswered, told, (await log.state(review)).openings.size]).toEqual([false, [], 0]);
  const other = await lead.tablet.exchange([
    {
      review,
      workbooks: new Map([[own(ann), { kind: "openings", vector: new Map() }]]),
      statementsHeld: { kind: "ids", ids: [] },
      changes: [],
      statements: [],
    },
  ]);
  expect(other.reviews[0]?.workbooks.get(own(ann))).toMatchObject({ kind: "hash" });
  expect([isAnswered, told]).toEqual([false, []]);
  release();
  expect((await given).reviews[0]?.received).toEqual([change!.id]);
  expect(told).toEqual([{ review, workbooks: [own(ann)], statements: false, status: false }]);
});

test("on a full disk everybody is asked to try later, nothing has changed, and then it works", async () => {
  const disk: Disk = { isFull: false, commits: [], hold: null, asked: () => {} };
  const { line, review, ann, bea, coordinator } = await team({ wrap: (store) => watched(store, disk) });
  score(ann.tablet, review, own(ann), CO1, "met");
  score(bea.tablet, review, own(bea), CO1, "met");
  const before = await line.world.server.log.state(review);
  disk.isFull = true;
  const answers = (await Promise.all([ann.tablet.sync(review), bea.tablet.sync(review)])).flat();
  const refused = answers.flatMap(({ reviews }) => reviews.flatMap((answer) => answer.refused));
  expect(new Set(refused.map(({ refusal, retryAfterMs }) => `${refusal} ${retryAfterMs}`))).toEqual(
    new Set(["tryLater 5000"]),
  );
  expect([ann.tablet.isReceived(review), bea.tablet.isReceived(review)]).toEqual([false, false]);
  const busy = await coordinator.ask("POST", `/api/reviews/${review}/invitations`, {
    person: { name: "Max" },
    roles: ["host"],
    background: null,
  });
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await line.world.server.log.state(review)).toBe(before);
  disk.isFull = false;
  await Promise.all([ann.tablet.sync(review), bea.tablet.sync(review)]);
  expect([ann.tablet.isReceived(review), bea.tablet.isReceived(review)]).toEqual([true, true]);
});

test("what arrives together is written by one commit", async () => {
  const disk: Disk = { isFull: false, commits: [], hold: null, asked: () => {} };
  const { review, ann, bea } = await team({ wrap: (store) => watched(store, disk) });
  score(ann.tablet, review, own(ann), CO1, "met");
  score(bea.tablet, review, own(bea), CO1, "met");
  disk.commits.length = 0;
  await Promise.all([ann.tablet.sync(review), bea.tablet.sync(review)]);
  expect(disk.commits).toEqual([2]);
});

test("two requests with the same change at the same moment store it once, and both are told so", async () => {
  const { review, ann, line } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const first = await ann.tablet.pack(review);
  score(ann.tablet, review, own(ann), CO2, "met");
  const changes = [...first, ...(await ann.tablet.pack(review))];
  const give = () =>
    ann.tablet.exchange([
      {
        review,
        workbooks: new Map(),
        statementsHeld: { kind: "ids", ids: [] },
        changes: changes.map(encodeSignedChange),
        statements: [],
      },
    ]);
  const answers = await Promise.all([give(), give(), give()]);
  const ids = changes.map(({ id }) => id);
  expect(answers.map(({ reviews }) => reviews[0]?.received)).toEqual([ids, ids, ids]);
  expect(await line.world.server.store.changesOf(review, own(ann))).toHaveLength(2);
});

test("[P2] what is on the disk is known and acknowledged, also where telling of what came with it goes wrong", async () => {
  const { line, review, ann, bea, lead } = await team();
  const { log, news } = line.world.server;
  const stop = news.listen({
    person: ann.person,
    device: lead.tablet.device,
    check: () => {},
    tell: () => {
      throw new TypeError("a bug in a listener");
    },
  });
  score(ann.tablet, review, own(ann), CO1, "met");
  score(bea.tablet, review, own(bea), CO1, "met");
  const [anns, beas] = await Promise.allSettled([ann.tablet.sync(review), bea.tablet.sync(review)]);
  expect([anns.status, beas.status]).toEqual(["rejected", "fulfilled"]);
  expect(bea.tablet.isReceived(review)).toBe(true);
  expect([...(await log.state(review)).openings.keys()].toSorted()).toEqual([own(ann), own(bea)].toSorted());
  expect(line.world.lines).toEqual([expect.stringMatching(/^POST \/api\/sync: TypeError at /)]);
  stop();
  await ann.tablet.sync(review);
  expect(ann.tablet.isReceived(review)).toBe(true);
  expect(await line.world.server.store.changesOf(review, own(ann))).toHaveLength(1);
});

test("a job that fails is told so, and those beside it are written", async () => {
  const committed: (readonly Write[])[] = [];
  const store = {
    version: async () => 1,
    commit: async (writes: readonly Write[]) => {
      committed.push(writes);
      return { kind: "committed" } as const;
    },
  };
  const queue = commitQueue(store, () => null);
  const write: Write = { kind: "sessionEnded", tokenHash: "x" };
  const outcomes = await Promise.allSettled([
    queue.submit({
      together: true,
      decide: async () => ({ writes: [write], outcome: 1, keep: () => {}, tell: () => {} }),
    }),
    queue.submit({ together: true, decide: async () => Promise.reject(new Error("a bug")) }),
    queue.submit({
      together: true,
      decide: async () => ({ writes: [write], outcome: 3, keep: () => {}, tell: () => {} }),
    }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(committed).toEqual([[write, write]]);
});

test("a store that another process keeps writing to is looked at again, but not for ever", async () => {
  let moves = 2;
  const store = {
    version: async () => moves,
    commit: async () => {
      moves -= 1;
      return { kind: moves >= 0 ? "moved" : "committed" } as const;
    },
  };
  const queue = commitQueue(store, (version) => version);
  const write: Write = { kind: "sessionEnded", tokenHash: "x" };
  const seen: number[] = [];
  const submit = () =>
    queue.submit({
      together: false,
      decide: async (version) => {
        seen.push(version);
        return { writes: [write], outcome: "written", keep: () => {}, tell: () => {} };
      },
    });
  expect(await submit()).toEqual({ kind: "done", outcome: "written" });
  expect(seen).toEqual([2, 1, 0]);
  moves = 100;
  expect(await submit()).toEqual({ kind: "tryLater" });
});

test("a coordinator made by the command line while the server runs is known to it at once", async () => {
  const { line } = await team();
  const lines: string[] = [];
  const code = await adminCommand(
    ["Olu"],
    { DATA_DIR: line.world.folder, PUBLIC_URL: "http://localhost:8787" },
    (said) => lines.push(said),
  );
  expect(code).toBe(0);
  const tablet = tabletOn(line);
  const joined = await tablet.join(/#(\S+)/.exec(lines[0] ?? "")?.[1] ?? "");
  expect(joined.person).toMatchObject({ name: "Olu", coordinator: true });
  expect((await tablet.ask("GET", "/api/people")).status).toBe(200);
});

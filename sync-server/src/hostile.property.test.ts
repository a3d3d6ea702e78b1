import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { WorkbookId } from "@circle/review/workbook-id";
import { type Change, type ChangeId, encodeSignedChange, signChange, type SignedChange } from "@circle/sync/change";
import { encodeSyncRequest } from "@circle/sync/message";
import fc from "fast-check";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import type { SampleTablet } from "./sample/sample-tablet.ts";
import { CO1, own, score } from "./testing/visit.ts";
import { type Team, tabletOn, team } from "./testing/world.ts";

/** [P7] Everything that can come in at the doors, from those who have a key as from those who have none. */

const RUNS = 2_000;

async function scored(): Promise<Team & { readonly before: unknown }> {
  const all = await team();
  for (const one of [all.ann, all.bea]) {
    score(one.tablet, all.review, own(one), CO1, "met", "What nobody else may touch");
    await one.tablet.sync(all.review);
  }
  return { ...all, before: await workbooksOf(all) };
}

async function workbooksOf({ line, review, ann, bea }: Team): Promise<unknown> {
  const { store } = line.world.server;
  return [
    await store.changesOf(review, own(ann)),
    await store.changesOf(review, own(bea)),
    await store.changesOf(review, "team"),
  ];
}

/** The server is up, has made no fault, and what others wrote is byte for byte as it was. */
async function expectUnharmed(all: Team & { readonly before: unknown }): Promise<void> {
  expect((await all.line.world.app.request("/healthz")).status).toBe(200);
  expect(all.line.world.lines).toEqual([]);
  expect(await workbooksOf(all)).toEqual(all.before);
}

const nothing = { workbooks: new Map(), statementsHeld: { kind: "ids" as const, ids: [] }, statements: [] };

test(`[P7] ${RUNS} bodies of any bytes, altered or cut, harm nothing`, { timeout: 60_000 }, async () => {
  const all = await scored();
  const changes = all.ann.tablet.changes(all.review, own(all.ann)).map(encodeSignedChange);
  const statements = all.ann.tablet.statements(all.review);
  const whole = encodeSyncRequest({ reviews: [{ review: all.review, ...nothing, changes, statements }] });
  const altered = fc
    .array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 6 })
    .map((edits) => edits.reduce((bytes, { at, byte }) => bytes.fill(byte, at, at + 1), new Uint8Array(whole)));
  const message = fc.oneof(
    altered,
    fc.nat(whole.length).map((length) => whole.slice(0, length)),
    fc.uint8Array({ maxLength: 300 }),
  );
  const body = fc.oneof(
    { weight: 8, arbitrary: message.map((bytes) => Buffer.concat([Buffer.of(1), deflateRawSync(bytes)])) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.of(1), bytes])) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  );
  await fc.assert(
    fc.asyncProperty(body, async (bytes) => {
      const answer = await all.line.world.app.request("/api/sync", { method: "POST", body: bytes });
      expect([200, 400]).toContain(answer.status);
    }),
    { numRuns: RUNS },
  );
  await expectUnharmed(all);
});

const writtenBy = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

/** Updates that claim more than they hold, or what no workbook can hold. */
const HOSTILE_UPDATES: readonly Uint8Array[] = [
  writtenBy((encoder) => [1, 32_000_000, 7, 0].forEach((value) => encoding.writeVarUint(encoder, value))), // 32 million structs
  writtenBy((encoder) => [1, 1, 7, 0, 0, 2 ** 52].forEach((value) => encoding.writeVarUint(encoder, value))), // one run of 2^52
  writtenBy((encoder) => [1, 1, 7, 0, 10, 5, 0].forEach((value) => encoding.writeVarUint(encoder, value))), // a Skip
  writtenBy((encoder) => [0, 1, 7, 1, 0, 2 ** 53 - 1].forEach((value) => encoding.writeVarUint(encoder, value))), // deletes everything
  writtenBy((encoder) => [0, 90_000_000].forEach((value) => encoding.writeVarUint(encoder, value))), // 90 million deletions
  new Uint8Array([0, 0]),
  new Uint8Array(),
];

test(`[P7] [P5] ${RUNS} changes that somebody with a key makes up reach no workbook but their own`, {
  timeout: 60_000,
}, async () => {
  const all = await scored();
  const attacker = await joinedAttacker(all);
  const [good] = all.ann.tablet.changes(all.review, own(all.ann));
  const [mine] = attacker.tablet.changes(all.review, attacker.workbook);
  const update = fc.oneof(
    fc.constantFrom(...HOSTILE_UPDATES, good!.change.update, mine!.change.update),
    fc.uint8Array({ maxLength: 200 }),
    fc
      .record({ at: fc.nat(mine!.change.update.length - 1), byte: fc.nat(255) })
      .map(({ at, byte }) => new Uint8Array(mine!.change.update).fill(byte, at, at + 1)),
  );
  const numberAndPrevious = fc.oneof(
    fc.constant({ number: 1, previous: null }),
    fc.record({ number: fc.integer({ min: 2, max: 2 ** 31 }), previous: fc.constantFrom(good!.id, mine!.id) }),
  );
  const change: fc.Arbitrary<Change> = fc
    .record({
      review: fc.constantFrom(all.review, "another-review", ""),
      workbook: fc.constantFrom(
        own(all.ann),
        own(all.bea),
        "team",
        "self-review",
        attacker.workbook,
        "reviewer/",
        "nonsense",
        "../team",
      ),
      opening: fc.oneof(fc.constantFrom(good!.change.opening, mine!.change.opening, 0, 2 ** 53 - 1), fc.maxSafeNat()),
      madeAt: fc.maxSafeNat(),
      salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
      update,
      place: numberAndPrevious,
    })
    .map(({ place, ...rest }) => ({ ...rest, ...place }));
  await fc.assert(
    fc.asyncProperty(change, fc.constantFrom("own", "anothers", "zeros"), async (made, signature) => {
      const signed = await attacker.signed(made, signature);
      const answer = await attacker.tablet.exchange([
        { review: all.review, ...nothing, changes: [encodeSignedChange(signed)] },
      ]);
      const { received = [], refused = [] } = answer.reviews[0] ?? {};
      expect([...received, ...refused.map(({ id }) => id)]).toEqual([signed.id]);
    }),
    { numRuns: RUNS },
  );
  await expectUnharmed(all);
});

async function joinedAttacker(all: Team) {
  const { person, code } = (await (
    await all.coordinator.ask("POST", `/api/reviews/${all.review}/invitations`, {
      person: { name: "Mallory" },
      roles: ["reviewer"],
      background: null,
    })
  ).json()) as { person: string; code: string };
  const tablet: SampleTablet = tabletOn(all.line);
  await tablet.join(code);
  const workbook = `reviewer/${person}` as WorkbookId;
  score(tablet, all.review, workbook, CO1, "met", "Mine");
  await tablet.sync(all.review);
  const signed = async (change: Change, by: "own" | "anothers" | "zeros"): Promise<SignedChange> => {
    const honest = await signChange(change, tablet.device, async (bytes) => tablet.sign(bytes));
    if (by === "own") return honest;
    return by === "zeros" ? { ...honest, signature: new Uint8Array(64) } : { ...honest, device: all.ann.tablet.device };
  };
  return { tablet, workbook, signed };
}

test("[P7] 1500 JSON bodies and addresses of any kind are answered with a refusal, never with a fault", {
  timeout: 60_000,
}, async () => {
  const all = await scored();
  const { review, ann } = all;
  const routes = [
    "/api/session",
    "/api/invitations/look",
    "/api/invitations/redeem",
    "/api/devices",
    "/api/reviews",
    `/api/reviews/${review}/publish`,
    `/api/reviews/${review}/invitations`,
    `/api/reviews/${review}/quarantine/release`,
  ];
  const anyPath = fc
    .array(
      fc.constantFrom("reviews", review, "people", "..", "%2e", "network", "pack", "a b", "%00", "é", "__proto__"),
      { maxLength: 5 },
    )
    .map((parts) => `/api/${parts.join("/")}`);
  const asker = fc.constantFrom("ann", "coordinator");
  await fc.assert(
    fc.asyncProperty(
      asker,
      fc.constantFrom("GET", "POST", "PUT", "DELETE"),
      fc.oneof(fc.constantFrom(...routes), anyPath),
      fc.jsonValue(),
      async (who, method, path, body) => {
        const tablet = who === "ann" ? ann.tablet : all.coordinator;
        const answer = await tablet.ask(method, path, method === "GET" ? undefined : body);
        await answer.body?.cancel();
        expect(answer.status).not.toBe(500);
      },
    ),
    { numRuns: 1_500 },
  );
  await all.ann.tablet.renewSession();
  await expectUnharmed(all);
});

test("[P7] what is small when packed and large when unpacked is refused before it has grown", async () => {
  const all = await scored();
  const bomb = Buffer.concat([Buffer.of(1), deflateRawSync(new Uint8Array(300 * 1024 * 1024))]);
  const started = process.memoryUsage().rss;
  const answer = await all.line.world.app.request("/api/sync", { method: "POST", body: bomb });
  expect(answer.status).toBe(400);
  expect(process.memoryUsage().rss - started).toBeLessThan(128 * 1024 * 1024);
  await expectUnharmed(all);
});

test("[P7] a request that names too much is refused, and one with many forgeries costs little", async () => {
  const all = await scored();
  const many = Array.from({ length: 501 }, (_, index) => ({ review: `r${index}`, ...nothing, changes: [] }));
  await expect(all.ann.tablet.exchange(many)).rejects.toThrow("400");
  const held = { number: 1, id: "ab".repeat(32) as ChangeId };
  const vector = new Map(Array.from({ length: 20_001 }, (_, opening) => [opening, held] as const));
  const workbooks = new Map([[own(all.ann), { kind: "openings" as const, vector }]]);
  await expect(all.ann.tablet.exchange([{ review: all.review, ...nothing, workbooks, changes: [] }])).rejects.toThrow(
    "400",
  );
  await expect(
    all.ann.tablet.exchange([
      { review: all.review, ...nothing, changes: Array.from({ length: 10_001 }, () => new Uint8Array([1])) },
    ]),
  ).rejects.toThrow("400");
  const [good] = all.ann.tablet.changes(all.review, own(all.ann));
  const forged = await Promise.all(
    Array.from({ length: 3_000 }, (_, index) =>
      signChange({ ...good!.change, madeAt: index }, all.ann.tablet.device, async () => new Uint8Array(64)),
    ),
  );
  const started = process.cpuUsage();
  const answer = await all.bea.tablet.exchange([
    { review: all.review, ...nothing, changes: forged.map(encodeSignedChange) },
  ]);
  const { user, system } = process.cpuUsage(started);
  expect(new Set(answer.reviews[0]?.refused.map(({ refusal }) => refusal))).toEqual(
    new Set(["badSignature", "tryLater"]),
  );
  expect((user + system) / 1_000).toBeLessThan(1_500);
  await expectUnharmed(all);
});

test("[P7] a member who sends rubbish all day fills no more than their own share", async () => {
  const all = await scored();
  const attacker = await joinedAttacker(all);
  const openings = Array.from({ length: 300 }, () => randomBytes(4).readUInt32BE());
  const [mine] = attacker.tablet.changes(all.review, attacker.workbook);
  const owner = Math.floor(mine!.change.opening / 2 ** 32) * 2 ** 32;
  const changes = await Promise.all(
    openings.map((random) =>
      attacker.signed({ ...mine!.change, opening: owner + random, update: new Uint8Array([0, 1, 7, 1, 0, 1]) }, "own"),
    ),
  );
  const answer = await attacker.tablet.exchange([
    { review: all.review, ...nothing, changes: changes.map(encodeSignedChange) },
  ]);
  expect(answer.reviews[0]?.received).toHaveLength(300);
  await expectUnharmed(all);
});

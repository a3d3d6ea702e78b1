import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { type ChangeId, encodeSignedChange, signChange } from "@circle/sync/change";
import { encodeSyncRequest } from "@circle/sync/message";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attacked, harmDone, joinedAttacker, NOTHING, noHarm } from "./testing/attacked.ts";
import { own } from "./testing/visit.ts";

/** [P7] What can come in at the doors. What changes say inside is in `hostile-changes.property.test.ts`. */

const RUNS = 2_000;

test(`[P7] ${RUNS} bodies of any bytes, altered or cut, harm nothing`, { timeout: 60_000 }, async () => {
  const all = await attacked();
  const changes = all.ann.tablet.changes(all.review, own(all.ann)).map(encodeSignedChange);
  const statements = all.ann.tablet.statements(all.review);
  const whole = encodeSyncRequest({ reviews: [{ review: all.review, ...NOTHING, changes, statements }] });
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
  expect(await harmDone(all)).toEqual(noHarm(all));
});

test("[P7] 1500 JSON bodies and addresses of any kind are answered with a refusal, never with a fault", {
  timeout: 60_000,
}, async () => {
  const all = await attacked();
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
  expect(await harmDone(all)).toEqual(noHarm(all));
});

test("[P7] what is small when packed and large when unpacked is refused before it has grown", async () => {
  const all = await attacked();
  const bomb = Buffer.concat([Buffer.of(1), deflateRawSync(new Uint8Array(300 * 1024 * 1024))]);
  const started = process.memoryUsage().rss;
  const answer = await all.line.world.app.request("/api/sync", { method: "POST", body: bomb });
  expect(answer.status).toBe(400);
  expect(process.memoryUsage().rss - started).toBeLessThan(128 * 1024 * 1024);
  expect(await harmDone(all)).toEqual(noHarm(all));
});

test("[P7] a request that names too much is refused, and one with many forgeries costs little", async () => {
  const all = await attacked();
  const many = Array.from({ length: 501 }, (_, index) => ({ review: `r${index}`, ...NOTHING }));
  await expect(all.ann.tablet.exchange(many)).rejects.toThrow("400");
  const twice = [1, 2].map(() => ({ review: all.review, ...NOTHING })); // 500 times the vectors of one review are 100 MB
  await expect(all.ann.tablet.exchange(twice)).rejects.toThrow("400");
  const held = { number: 1, id: "ab".repeat(32) as ChangeId };
  const vector = new Map(Array.from({ length: 20_001 }, (_, opening) => [opening, held] as const));
  const workbooks = new Map([[own(all.ann), { kind: "openings" as const, vector }]]);
  await expect(all.ann.tablet.exchange([{ review: all.review, ...NOTHING, workbooks }])).rejects.toThrow("400");
  await expect(
    all.ann.tablet.exchange([
      { review: all.review, ...NOTHING, changes: Array.from({ length: 10_001 }, () => new Uint8Array([1])) },
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
    { review: all.review, ...NOTHING, changes: forged.map(encodeSignedChange) },
  ]);
  const { user, system } = process.cpuUsage(started);
  expect(new Set(answer.reviews[0]?.refused.map(({ refusal }) => refusal))).toEqual(
    new Set(["badSignature", "tryLater"]),
  );
  expect((user + system) / 1_000).toBeLessThan(1_500);
  expect(await harmDone(all)).toEqual(noHarm(all));
});

test("[P7] a member who sends rubbish all day fills no more than their own share", async () => {
  const all = await attacked();
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
    { review: all.review, ...NOTHING, changes: changes.map(encodeSignedChange) },
  ]);
  expect(answer.reviews[0]?.received).toHaveLength(300);
  expect(await harmDone(all, attacker.workbook)).toEqual(noHarm(all));
});

import { randomBytes } from "node:crypto";
import { openingOf, ownerOfOpening } from "@circle/review/ids";
import { type Change, encodeSignedChange, type SignedChange } from "@circle/sync/change";
import { SALT_BYTES } from "@circle/sync/change-bytes";
import { REFUSALS } from "@circle/sync/intake";
import { hostileBytes } from "@circle/sync/hostile-bytes.contract";
import { joinedUpdate, outlineOf } from "@circle/sync/update-outline";
import { readWorkbook } from "@circle/workbook-doc/read";
import fc from "fast-check";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  type Attacked,
  attacked,
  type Attacker,
  harmDone,
  joinedAttacker,
  NOTHING,
  noHarm,
  type Signing,
} from "./testing/attacked.ts";
import { own } from "./testing/visit.ts";
import { tabletOn } from "./testing/world.ts";

/** [P7] [P5] Changes that somebody with a key makes up. Half of them get past whose they are, up to what they hold. */

const RUNS = 5_000;
const MOST_MS = 2_000;

const written = (...numbers: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => numbers.forEach((number) => encoding.writeVarUint(encoder, number)));

/** What a tablet could have written: one entry, first in its opening. */
function honest(opening: number, fromClock = 0): Uint8Array {
  return encoding.encode((encoder) => {
    [1, 1, opening, fromClock, 0x28, 1].forEach((number) => encoding.writeVarUint(encoder, number));
    encoding.writeVarString(encoder, "entries");
    encoding.writeVarString(encoder, "entry");
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, { kind: "ofANewerApp", at: 7 });
    encoding.writeVarUint(encoder, 0);
  });
}

const [GARBAGE, SKIP, DELETED, TEXT_AFTER, VALUES] = [0, 10, 1, 0x84, 0x28] as const;
const wellLength = fc.constantFrom(1, 2 ** 31, 2 ** 48);
const badLength = fc.constantFrom(0, 2 ** 48 + 1, 2 ** 52, 2 ** 53 - 1);
const badClock = fc.constantFrom(1, 2 ** 31, 2 ** 48, 2 ** 52, 2 ** 53 - 1);
const badCount = fc.constantFrom(2, 2 ** 16 + 1, 2 ** 18 + 1, 32_000_000, 2 ** 32, 2 ** 53 - 1);

/** What an opening's first change holds, and what must become of it where that is certain. */
type Made = { readonly update: Uint8Array; readonly outcome: "received" | "malformed" | "tooLarge" | null };

/** Updates that claim more than they hold, or what no workbook can hold, among good ones and such as are only a little off. */
function hostileUpdate(opening: number, anns: number): fc.Arbitrary<Made> {
  const good = honest(opening);
  const of = (...numbers: readonly number[]) => written(1, 1, opening, ...numbers);
  const received = fc.oneof(
    fc.constant(good),
    wellLength.map((length) => of(0, GARBAGE, length, 0)),
    wellLength.map((length) => of(0, DELETED, 1, 1, 101, length, 0)),
    wellLength.map((length) => written(0, 1, anns, 1, 0, length)), // deletes what is Ann's, where it is not
  );
  const malformed = fc.oneof(
    fc.nat(good.length - 1).map((length) => good.slice(0, length)),
    badCount.map((count) => written(1, count, opening, 0, GARBAGE, 1, 0)), // structs
    badCount.map((count) => written(count, 1, opening, 0, GARBAGE, 1, 0)), // openings
    badCount.map((count) => of(0, VALUES, 1, 1, 101, 1, 101, count, 126, 0)),
    badCount.map((count) => written(0, count, anns, 1, 0, 1)), // openings of which something is deleted
    badCount.map((count) => written(0, 1, anns, count, 0, 1)), // deletions
    badLength.map((length) => of(0, GARBAGE, length, 0)),
    badLength.map((length) => of(0, DELETED, 1, 1, 101, length, 0)),
    badLength.map((length) => written(0, 1, anns, 1, 0, length)),
    wellLength.map((length) => of(0, SKIP, length, 0)),
    badClock.map((clock) => of(clock, GARBAGE, 1, 0)), // does not go on from 0
    badClock.map((clock) => of(0, TEXT_AFTER, opening, clock, 1, 97, 0)), // stands after what comes later
    fc.constant(of(0, VALUES, 1, 1, 101, 1, 101, 1, ...Array<number>(300).fill(117))), // lists in lists
  );
  return fc.oneof(
    { weight: 2, arbitrary: received.map((update) => ({ update, outcome: "received" as const })) },
    { weight: 6, arbitrary: malformed.map((update) => ({ update, outcome: "malformed" as const })) },
    {
      weight: 1,
      arbitrary: fc
        .constant(20_001)
        .map((count) => ({ update: manyStructs(opening, count), outcome: "tooLarge" as const })),
    },
    { weight: 6, arbitrary: hostileBytes(fc.constant(good)).map((update) => ({ update, outcome: null })) },
  );
}

function manyStructs(opening: number, count: number): Uint8Array {
  return written(1, count, opening, 0, ...Array.from({ length: count }, () => [GARBAGE, 1]).flat(), 0);
}

type Attempt =
  | ({ readonly sort: "ownPlace"; readonly random: number } & Made)
  | { readonly sort: "next"; readonly update: "honest" | "hole" | "again" | "run" }
  | { readonly sort: "replayed" | "otherBranch" | "onOtherBranch"; readonly which: number }
  | { readonly sort: "oversized"; readonly length: number }
  | { readonly sort: "othersWorkbook"; readonly workbook: string }
  | { readonly sort: "anything"; readonly change: Change; readonly signing: Signing };

function attempts(all: Attacked, attacker: Attacker): fc.Arbitrary<Attempt> {
  const [good] = all.ann.tablet.changes(all.review, own(all.ann));
  const [mine] = attacker.tablet.changes(all.review, attacker.workbook);
  const { opening } = mine!.change;
  const ownPlace = fc
    .noBias(fc.nat(2 ** 32 - 1))
    .chain((random) =>
      hostileUpdate(openingOf(ownerOfOpening(opening), random), good!.change.opening).map(
        (made) => ({ sort: "ownPlace", random, ...made }) as const,
      ),
    );
  const place = fc.oneof(
    fc.constant({ number: 1, previous: null }),
    fc.record({ number: fc.integer({ min: 2, max: 2 ** 31 }), previous: fc.constantFrom(good!.id, mine!.id) }),
  );
  const others = fc.constantFrom(own(all.ann), own(all.bea), "team", "self-review", "reviewer/", "nonsense", "../team");
  const anything = fc
    .record({
      review: fc.constantFrom(all.review, "another-review", ""),
      workbook: fc.oneof(others, fc.constant(attacker.workbook)),
      opening: fc.oneof(fc.constantFrom(good!.change.opening, opening, 0, 2 ** 53 - 1), fc.maxSafeNat()),
      madeAt: fc.maxSafeNat(),
      salt: fc.uint8Array({ minLength: SALT_BYTES, maxLength: SALT_BYTES }),
      update: fc.oneof(
        hostileUpdate(opening, good!.change.opening).map(({ update }) => update),
        fc.constant(good!.change.update),
      ),
      place,
    })
    .map(({ place: { number, previous }, ...rest }): Change => ({ ...rest, number, previous }));
  return fc.oneof(
    { weight: 10, arbitrary: ownPlace },
    {
      weight: 2,
      arbitrary: fc.record({ sort: fc.constant("next"), update: fc.constantFrom("honest", "hole", "again", "run") }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ sort: fc.constantFrom("replayed", "otherBranch", "onOtherBranch"), which: fc.nat() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ sort: fc.constant("oversized"), length: fc.integer({ min: 65_536, max: 300_000 }) }),
    },
    { weight: 1, arbitrary: fc.record({ sort: fc.constant("othersWorkbook"), workbook: others }) },
    {
      weight: 6,
      arbitrary: fc.record({
        sort: fc.constant("anything"),
        change: anything,
        signing: fc.constantFrom("own", "anothers", "zeros"),
      }),
    },
  ) as fc.Arbitrary<Attempt>;
}

const outcomeExpected: Readonly<Record<Attempt["sort"], readonly string[]>> = {
  ownPlace: ["received", "malformed", "tooLarge"],
  next: ["received", "malformed"],
  replayed: ["received"],
  otherBranch: ["foreignOpening"],
  onOtherBranch: ["foreignOpening"],
  oversized: ["tooLarge"],
  othersWorkbook: ["notOwner"],
  anything: ["received", ...REFUSALS],
};

/** What an attempt sends. `taken`: what was taken in before it, the attacker's honest work first. */
async function sent({ signed }: Attacker, taken: readonly SignedChange[], attempt: Attempt): Promise<SignedChange> {
  const salt = randomBytes(SALT_BYTES);
  const { change: first } = taken[0]!;
  const inOwnPlace = (random: number, update: Uint8Array) =>
    signed({ ...first, salt, update, opening: openingOf(ownerOfOpening(first.opening), random) }, "own");
  switch (attempt.sort) {
    case "ownPlace":
      return await inOwnPlace(attempt.random, attempt.update);
    case "oversized":
      return await inOwnPlace(randomBytes(4).readUInt32BE(), new Uint8Array(attempt.length));
    case "next": {
      const { change, id } = taken.findLast((one) => one.change.opening === first.opening)!;
      const clock = outlineOf(change.update)!.toClock;
      const update = nextUpdate(attempt.update, first.opening, clock);
      return await signed({ ...change, salt, number: change.number + 1, previous: id, update }, "own");
    }
    case "replayed":
      return taken[attempt.which % taken.length]!;
    case "otherBranch":
      return await signed({ ...taken[attempt.which % taken.length]!.change, salt }, "own");
    case "onOtherBranch": {
      const { change } = taken[attempt.which % taken.length]!;
      const { id } = await signed({ ...change, salt }, "own");
      return await signed({ ...change, salt, number: change.number + 1, previous: id }, "own");
    }
    case "othersWorkbook": {
      const opening = openingOf(ownerOfOpening(first.opening), randomBytes(4).readUInt32BE());
      return await signed({ ...first, salt, opening, workbook: attempt.workbook, update: honest(opening) }, "own");
    }
    case "anything":
      return await signed(attempt.change, attempt.signing);
  }
}

function nextUpdate(kind: "honest" | "hole" | "again" | "run", opening: number, clock: number): Uint8Array {
  switch (kind) {
    case "honest":
      return honest(opening, clock);
    case "hole":
      return honest(opening, clock + 1);
    case "again":
      return honest(opening, clock - 1);
    case "run":
      return written(1, 1, opening, clock, GARBAGE, 2 ** 20, 0);
  }
}

test(`[P7] [P5] ${RUNS} changes that somebody with a key makes up reach no workbook but their own, which can still be read`, async () => {
  const all = await attacked();
  const attacker = await joinedAttacker(all);
  const taken = [...attacker.tablet.changes(all.review, attacker.workbook)];
  const carrier = tabletOn(all.line); // with no session: nothing is given back, which would be more with each run
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(attempts(all, attacker), async (attempt) => {
      const signed = await sent(attacker, taken, attempt);
      const started = process.cpuUsage();
      const answer = await carrier.exchange([
        { review: all.review, ...NOTHING, changes: [encodeSignedChange(signed)] },
      ]);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1_000).toBeLessThan(MOST_MS);
      const { received = [], refused = [] } = answer.reviews[0] ?? {};
      expect([...received, ...refused.map(({ id }) => id)]).toEqual([signed.id]);
      const outcome = refused[0]?.refusal ?? "received";
      expect(outcomeExpected[attempt.sort]).toContain(outcome);
      if (attempt.sort === "ownPlace" && attempt.outcome !== null) expect(outcome).toBe(attempt.outcome);
      if (outcome === "received" && attempt.sort !== "replayed") taken.push(signed);
      const counted = `${attempt.sort} ${outcome}`;
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  const count = (counted: string): number => counts.get(counted) ?? 0;
  expect(count("ownPlace received") + count("next received")).toBeGreaterThan(RUNS / 20);
  expect(count("ownPlace malformed") + count("next malformed")).toBeGreaterThan(RUNS / 4);
  expect(count("ownPlace tooLarge")).toBeGreaterThan(RUNS / 250);
  expect(await harmDone(all, attacker.workbook)).toEqual(noHarm(all));
  const { store } = all.line.world.server;
  expect(await store.changesOf(all.review, attacker.workbook)).toHaveLength(taken.length);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, joinedUpdate(taken.flatMap(({ change }) => outlineOf(change.update) ?? [])));
  expect(readWorkbook(doc, attacker.workbook).entries.map(({ kind }) => kind)).toEqual(["score"]);
});

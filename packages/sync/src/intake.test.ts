import { bytesToHex } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { CHANGE_BYTES_LIMIT, STRUCT_LIMIT } from "./change.ts";
import type { ChangeId, SignedChange } from "./change.ts";
import { judgeChange, REFUSALS } from "./intake.ts";
import type { IntakeFacts, Refusal } from "./intake.ts";
import type { UpdateOutline } from "./update-outline.ts";

const opening = 5 * 2 ** 32 + 7;
const idOf = (byte: number) => bytesToHex(new Uint8Array(32).fill(byte)) as ChangeId;

type Case = { readonly signed: SignedChange; readonly outline: UpdateOutline | null; readonly facts: IntakeFacts };

/** Change 3 of an opening of which 1 and 2, up to clock 10, are here: nothing speaks against it. */
const good: Case = {
  signed: {
    id: idOf(3),
    change: {
      review: "r1",
      workbook: "team",
      opening,
      number: 3,
      previous: idOf(2),
      madeAt: 1,
      salt: new Uint8Array(16),
      update: new Uint8Array(),
    },
    bytes: new Uint8Array(100),
    device: "tablet 1",
    signature: new Uint8Array(64),
  },
  outline: { opening, fromClock: 10, toClock: 15, structCount: 2, structs: new Uint8Array(), deletions: [] },
  facts: {
    opening: { number: 2, id: idOf(2), clock: 10 },
    heldAt: undefined,
    device: "live",
    ownsOpening: true,
    mayWrite: true,
    signatureHolds: true,
    releasedOrAcceptedBefore: false,
  },
};

const withChange = (given: Case, change: Partial<SignedChange["change"]>): Case => ({
  ...given,
  signed: { ...given.signed, change: { ...given.signed.change, ...change } },
});
const withOutline = (given: Case, outline: Partial<UpdateOutline>): Case => ({
  ...given,
  outline: given.outline === null ? null : { ...given.outline, ...outline },
});
const withFacts = (given: Case, facts: Partial<IntakeFacts>): Case => ({
  ...given,
  facts: { ...given.facts, ...facts },
});
const judged = ({ signed, outline, facts }: Case) => judgeChange(signed, () => outline, facts);

test("[S11] the next change of an opening is accepted, and the one after goes on from it", () => {
  expect(judged(good)).toEqual({ kind: "accepted", next: { number: 3, id: idOf(3), clock: 15 } });
});

test("[S11] the first change of an opening is accepted where nothing of it is here", () => {
  const first = withOutline(withChange(good, { number: 1, previous: null }), { fromClock: 0, toClock: 5 });
  expect(judged(withFacts(first, { opening: undefined }))).toEqual({
    kind: "accepted",
    next: { number: 1, id: idOf(3), clock: 5 },
  });
});

test("[S11] a change that only deletes is accepted, and moves no clock", () => {
  const deletions = [{ client: opening, clock: 0, length: 3 }];
  const deleting = withOutline(good, { opening: null, fromClock: 0, toClock: 0, structCount: 0, deletions });
  expect(judged(deleting)).toEqual({ kind: "accepted", next: { number: 3, id: idOf(3), clock: 10 } });
});

test("[S11] a change may have the most bytes, structs and deletions that are allowed", () => {
  const most = withOutline(good, { structCount: STRUCT_LIMIT });
  expect(judged({ ...most, signed: { ...most.signed, bytes: new Uint8Array(CHANGE_BYTES_LIMIT) } }).kind).toBe(
    "accepted",
  );
});

/** Each fault alone, in the order in which they are looked for. */
const FAULTS: readonly (readonly [fault: string, refusal: Refusal, plant: (given: Case) => Case])[] = [
  [
    "too many bytes",
    "tooLarge",
    (given) => ({ ...given, signed: { ...given.signed, bytes: new Uint8Array(CHANGE_BYTES_LIMIT + 1) } }),
  ],
  ["too many structs", "tooLarge", (given) => withOutline(given, { structCount: STRUCT_LIMIT + 1 })],
  [
    "too many structs and deletions together",
    "tooLarge",
    (given) => withOutline(given, { structCount: STRUCT_LIMIT, deletions: [{ client: 1, clock: 0, length: 1 }] }),
  ],
  ["an update that can't be read", "malformed", (given) => ({ ...given, outline: null })],
  ["structs of another opening", "malformed", (given) => withOutline(given, { opening: opening + 1 })],
  ["a hole before its structs", "malformed", (given) => withOutline(given, { fromClock: 11 })],
  ["structs that are here already", "malformed", (given) => withOutline(given, { fromClock: 9 })],
  ["an unknown device", "unknownDevice", (given) => withFacts(given, { device: "unknown" })],
  ["a signature that doesn't hold", "badSignature", (given) => withFacts(given, { signatureHolds: false })],
  ["an opening of somebody else", "foreignOpening", (given) => withFacts(given, { ownsOpening: false })],
  ["another predecessor", "foreignOpening", (given) => withChange(given, { previous: idOf(9) })],
  [
    "a number that another has",
    "foreignOpening",
    (given) => withFacts(withChange(given, { number: 2 }), { heldAt: idOf(8) }),
  ],
  ["a workbook of somebody else", "notOwner", (given) => withFacts(given, { mayWrite: false })],
  ["a device that was ended", "quarantined", (given) => withFacts(given, { device: "ended" })],
  ["a missing predecessor", "gap", (given) => withChange(given, { number: 4 })],
];

test.for(FAULTS)("[S11] a change with %s is refused as %s", ([, refusal, plant]) => {
  expect(judged(plant(good))).toEqual({ kind: refusal });
});

test.for(FAULTS)("[S11] an exact repeat is known, even with %s", ([, , plant]) => {
  expect(judged(withFacts(plant(good), { heldAt: good.signed.id }))).toEqual({ kind: "known" });
});

test("[S11] [P7] what nobody known has signed is never walked", () => {
  const walked = () => expect.unreachable("it was walked");
  for (const [, refusal, plant] of FAULTS) {
    if (!["unknownDevice", "badSignature", "notOwner"].includes(refusal)) continue;
    const { signed, facts } = plant(good);
    expect(judgeChange(signed, walked, facts)).toEqual({ kind: refusal });
  }
});

const SIZES = { small: (given: Case) => given, tooLarge: FAULTS[0]![2] };
const OUTLINES = {
  continuing: (given: Case) => given,
  unreadable: (given: Case) => ({ ...given, outline: null }),
  elsewhere: (given: Case) => withOutline(given, { opening: opening + 1 }),
  afterHole: (given: Case) => withOutline(given, { fromClock: 11 }),
  deletionsOnly: (given: Case) => withOutline(given, { opening: null, fromClock: 0, toClock: 0, structCount: 0 }),
};
const PLACES = {
  next: (given: Case) => given,
  otherPredecessor: (given: Case) => withChange(given, { previous: idOf(9) }),
  numberTaken: (given: Case) => withChange(given, { number: 2, previous: idOf(1) }),
  beyond: (given: Case) => withChange(given, { number: 4 }),
};
const DEVICES = ["live", "ended", "unknown"] as const;
const YES_OR_NO = [true, false];

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];

/** All there is to say about a change, in every combination. */
const circumstances = keysOf(SIZES).flatMap((size) =>
  keysOf(OUTLINES).flatMap((outline) =>
    keysOf(PLACES).flatMap((place) =>
      DEVICES.flatMap((device) =>
        YES_OR_NO.flatMap((signatureHolds) =>
          YES_OR_NO.flatMap((ownsOpening) =>
            YES_OR_NO.flatMap((mayWrite) =>
              YES_OR_NO.map((released) => ({
                size,
                outline,
                place,
                device,
                signatureHolds,
                ownsOpening,
                mayWrite,
                released,
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);
type Circumstances = (typeof circumstances)[number];

/** The order in which a server looks; the first that applies is its answer. */
const RULES: readonly (readonly [Refusal, (given: Circumstances) => boolean])[] = [
  ["tooLarge", ({ size }) => size === "tooLarge"],
  ["unknownDevice", ({ device }) => device === "unknown"],
  ["badSignature", ({ signatureHolds }) => !signatureHolds],
  ["foreignOpening", ({ ownsOpening }) => !ownsOpening],
  ["notOwner", ({ mayWrite }) => !mayWrite],
  ["malformed", ({ outline }) => outline === "unreadable" || outline === "elsewhere"],
  ["malformed", ({ outline, place }) => outline === "afterHole" && place === "next"],
  ["foreignOpening", ({ place }) => place === "otherPredecessor" || place === "numberTaken"],
  ["quarantined", ({ device, released }) => device === "ended" && !released],
  ["gap", ({ place }) => place === "beyond"],
];

test("[S11] of several faults the first in order is named, in all circumstances", () => {
  expect(circumstances).toHaveLength(1_920);
  const wrong = circumstances.filter((given) => {
    const { device, signatureHolds, ownsOpening, mayWrite, released } = given;
    const planted = PLACES[given.place](OUTLINES[given.outline](SIZES[given.size](good)));
    const facts = { device, signatureHolds, ownsOpening, mayWrite, releasedOrAcceptedBefore: released };
    const expected = RULES.find(([, applies]) => applies(given))?.[0] ?? "accepted";
    return judged(withFacts(planted, facts)).kind !== expected;
  });
  expect(wrong).toEqual([]);
});

test("[S11] what was accepted before its device ended, or was released since, is accepted again", () => {
  expect(judged(withFacts(good, { device: "ended", releasedOrAcceptedBefore: true })).kind).toBe("accepted");
});

test("[S11] a chain of an ended device's changes is set apart as a whole, not only its first", () => {
  expect(judged(withFacts(withChange(good, { number: 5 }), { device: "ended" })).kind).toBe("quarantined");
});

test("[S12] the words for refusals are these", () => {
  expect(REFUSALS).toEqual([
    "gap",
    "malformed",
    "badSignature",
    "unknownDevice",
    "notOwner",
    "foreignOpening",
    "tooLarge",
    "quarantined",
    "erased",
    "tryLater",
  ]);
});

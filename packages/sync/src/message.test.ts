import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChangeId } from "./change.ts";
import { describeHostileBytes } from "./hostile-bytes.contract.ts";
import { REFUSALS } from "./intake.ts";
import { encodeSyncAnswer, encodeSyncRequest, parseSyncAnswer, parseSyncRequest } from "./message.ts";
import type { RefusedChange, ReviewAnswer, ReviewRequest, SyncAnswer, SyncRequest } from "./message.ts";
import type { StatementsSaid, WorkbookSaid } from "./message-parts.ts";
import type { Held } from "./vector.ts";

const opening = 5 * 2 ** 32 + 7;
const idOf = (byte: number) => bytesToHex(new Uint8Array(32).fill(byte)) as ChangeId;

const request: SyncRequest = {
  reviews: [
    {
      review: "r1",
      workbooks: new Map<string, WorkbookSaid>([
        ["reviewer/ann", { kind: "openings", vector: new Map([[opening, { number: 2, id: idOf(0xa2) }]]) }],
        ["team", { kind: "hash", hash: "e3b0c44298fc1c149afbf4c8996fb924" }],
      ]),
      statementsHeld: { kind: "ids", ids: [idOf(0x51)] },
      changes: [Uint8Array.of(1, 2, 3)],
      statements: [Uint8Array.of(4)],
    },
  ],
};

const answer: SyncAnswer = {
  session: "live",
  serverTime: 1_764_000_000_000,
  more: true,
  reviews: [
    {
      review: "r1",
      state: "open",
      received: [idOf(0xa3)],
      refused: [
        { id: idOf(0xa4), refusal: "gap", retryAfterMs: null },
        { id: idOf(0xa5), refusal: "tryLater", retryAfterMs: 5_000 },
      ],
      workbooks: new Map<string, WorkbookSaid>([["team", { kind: "openings", vector: new Map() }]]),
      statementsHeld: { kind: "hash", hash: "e3b0c44298fc1c149afbf4c8996fb924" },
      changes: [Uint8Array.of(5, 6)],
      statements: [],
      status: '{"sealed":[]}',
    },
    {
      review: "r2",
      state: "notYours",
      received: [],
      refused: [],
      workbooks: new Map(),
      statementsHeld: { kind: "ids", ids: [] },
      changes: [],
      statements: [],
      status: null,
    },
  ],
};

// Pinned: tablets that were shipped say this. A new form is a new version, and this one stays understood.
const REQUEST =
  "0101027231020c72657669657765722f616e6e0101878080805002a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2" +
  "a2a2a2a2a2a2a2a2a2047465616d00e3b0c44298fc1c149afbf4c8996fb92401015151515151515151515151515151515151" +
  "5151515151515151515151515151510103010203010104";
const ANSWER =
  "01046c69766580d0dfb4ab330102027231046f70656e01a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3" +
  "a3a3a3a3a302a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a40367617000a5a5a5a5a5a5a5" +
  "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5087472794c6174657201882701047465616d010000e3b0c442" +
  "98fc1c149afbf4c8996fb9240102050600010d7b227365616c6564223a5b5d7d027232086e6f74596f757273000000010000" +
  "0000";

const hex = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(bytesToHex);
const id = hex(32).map((made) => made as ChangeId);
const held: fc.Arbitrary<Held> = fc.record({ number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), id });
const openings = fc.uniqueArray(fc.tuple(fc.maxSafeNat(), held), { selector: ([key]) => key, maxLength: 4 });
const workbookSaid: fc.Arbitrary<WorkbookSaid> = fc.oneof(
  fc.record({ kind: fc.constant("hash" as const), hash: hex(16) }),
  fc.record({ kind: fc.constant("openings" as const), vector: openings.map((pairs) => new Map(pairs)) }),
);
const workbooks = fc
  .uniqueArray(fc.tuple(fc.string(), workbookSaid), { selector: ([key]) => key, maxLength: 4 })
  .map((pairs): ReadonlyMap<string, WorkbookSaid> => new Map(pairs));
const statementsHeld: fc.Arbitrary<StatementsSaid> = fc.oneof(
  fc.record({ kind: fc.constant("hash" as const), hash: hex(16) }),
  fc.record({ kind: fc.constant("ids" as const), ids: fc.array(hex(32), { maxLength: 4 }) }),
);
const blobs = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 });
const reviewRequest: fc.Arbitrary<ReviewRequest> = fc.record({
  review: fc.string({ unit: "grapheme" }),
  workbooks,
  statementsHeld,
  changes: blobs,
  statements: blobs,
});
const refusedChange: fc.Arbitrary<RefusedChange> = fc.record({
  id,
  refusal: fc.constantFrom(...REFUSALS),
  retryAfterMs: fc.option(fc.maxSafeNat()),
});
const reviewAnswer: fc.Arbitrary<ReviewAnswer> = fc.record({
  review: fc.string(),
  state: fc.constantFrom("open" as const, "notYours" as const, "unknown" as const),
  received: fc.array(id, { maxLength: 4 }),
  refused: fc.array(refusedChange, { maxLength: 4 }),
  workbooks,
  statementsHeld,
  changes: blobs,
  statements: blobs,
  status: fc.option(fc.string({ unit: "grapheme" })),
});

test("[S12] a request is written in these bytes, and they are understood for ever", () => {
  expect(bytesToHex(encodeSyncRequest(request))).toBe(REQUEST);
  expect(parseSyncRequest(hexToBytes(REQUEST))).toEqual(request);
});

test("[S12] an answer is written in these bytes, and they are understood for ever", () => {
  expect(bytesToHex(encodeSyncAnswer(answer))).toBe(ANSWER);
  expect(parseSyncAnswer(hexToBytes(ANSWER))).toEqual(answer);
});

test("[S12] a tablet with nothing to say asks in two bytes", () => {
  expect(encodeSyncRequest({ reviews: [] })).toEqual(Uint8Array.of(1, 0));
});

test("[S12] a word that is not known here makes the answer malformed, as does a later version", () => {
  const gap = bytesToHex(new TextEncoder().encode("gap"));
  expect(parseSyncAnswer(hexToBytes(ANSWER.replace(gap, gap.replace(/..$/, "71"))))).toBeNull();
  expect(parseSyncAnswer(hexToBytes(ANSWER.replace(/^01/, "02")))).toBeNull();
});

test("[S12] two words on one workbook, or one opening, make the request malformed", () => {
  const { workbooks: said, ...rest } = request.reviews[0]!;
  const twice = <Key, Value>(map: ReadonlyMap<Key, Value>) =>
    ({ [Symbol.iterator]: () => [...map, ...map][Symbol.iterator]() }) as unknown as ReadonlyMap<Key, Value>;
  const ofAnn = said.get("reviewer/ann");
  const vector = ofAnn?.kind === "openings" ? ofAnn.vector : new Map<number, Held>();
  expect(parseSyncRequest(encodeSyncRequest({ reviews: [{ ...rest, workbooks: twice(said) }] }))).toBeNull();
  const vectorTwice = new Map([["reviewer/ann", { kind: "openings" as const, vector: twice(vector) }]]);
  expect(parseSyncRequest(encodeSyncRequest({ reviews: [{ ...rest, workbooks: vectorTwice }] }))).toBeNull();
});

test("[S1] [P7] a message that becomes a hundred times its size in memory is refused", () => {
  const { changes, ...rest } = request.reviews[0]!;
  const withChanges = (count: number) => {
    const many = Array.from({ length: count }, () => changes[0]!.subarray(3));
    return encodeSyncRequest({ reviews: [{ ...rest, changes: many }] });
  };
  expect(parseSyncRequest(withChanges(2 ** 16 - 10))).not.toBeNull();
  expect(parseSyncRequest(withChanges(2 ** 16))).toBeNull();
});

describeHostileBytes("a request", {
  parse: parseSyncRequest,
  encode: encodeSyncRequest,
  valid: fc.record({ reviews: fc.array(reviewRequest, { maxLength: 3 }) }),
});
describeHostileBytes("an answer", {
  parse: parseSyncAnswer,
  encode: encodeSyncAnswer,
  valid: fc.record({
    session: fc.constantFrom("live" as const, "ended" as const, "none" as const),
    serverTime: fc.maxSafeNat(),
    more: fc.boolean(),
    reviews: fc.array(reviewAnswer, { maxLength: 3 }),
  }),
});

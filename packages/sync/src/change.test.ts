import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CHANGE_BYTES_LIMIT,
  changeIdOf,
  encodeChange,
  encodeSignedChange,
  parseChange,
  parseSignedChange,
  signChange,
  viewSignedChange,
} from "./change.ts";
import type { Change, ChangeId, SignedChange } from "./change.ts";
import { describeHostileBytes } from "./hostile-bytes.contract.ts";

const opening = 5 * 2 ** 32 + 7;
const first: Change = {
  review: "r1",
  workbook: "reviewer/ann",
  opening,
  number: 1,
  previous: null,
  madeAt: 1_764_000_000_000,
  salt: new Uint8Array(16).fill(0x5a),
  update: Uint8Array.of(0, 0),
};
const firstId = changeIdOf(encodeChange(first));
const second: Change = { ...first, number: 2, previous: firstId, madeAt: 1_764_000_060_000 };

// Pinned: bytes that have been signed can't be written in another way. A new form is a new version beside this one.
const FIRST = `43010272310c72657669657765722f616e6e87808080500180d0dfb4ab33${"5a".repeat(16)}020000`;
const SECOND =
  "43010272310c72657669657765722f616e6e878080805002" +
  "dd6a214d3bde37b65807a6c948bc3429a00e81767593c07af771019934263e83" +
  `e0a4e3b4ab33${"5a".repeat(16)}020000`;
const SIGNED = `087461626c65742031${"ab".repeat(64)}31${FIRST}`;

const id: fc.Arbitrary<ChangeId> = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => bytesToHex(bytes) as ChangeId);
const uint = fc.maxSafeNat();
const change: fc.Arbitrary<Change> = fc
  .record({
    review: fc.string({ unit: "grapheme" }),
    workbook: fc.string({ unit: "grapheme" }),
    opening: uint,
    number: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    previous: id,
    madeAt: uint,
    salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    update: fc.uint8Array({ maxLength: 300 }),
  })
  .map((made) => (made.number === 1 ? { ...made, previous: null } : made));
const signedChange: fc.Arbitrary<SignedChange> = fc
  .record({ change, device: fc.string(), signature: fc.uint8Array({ minLength: 64, maxLength: 64 }) })
  .map((made) => {
    const bytes = encodeChange(made.change);
    return { ...made, bytes, id: changeIdOf(bytes) };
  });

test("[S2] an opening's first change is written in these bytes for ever", () => {
  expect(bytesToHex(encodeChange(first))).toBe(FIRST);
  expect(parseChange(hexToBytes(FIRST))).toEqual(first);
});

test("[S2] a later change is written in these bytes for ever, and names the one before it", () => {
  expect(bytesToHex(encodeChange(second))).toBe(SECOND);
  expect(parseChange(hexToBytes(SECOND))).toEqual(second);
  expect(SECOND).toContain(firstId);
});

test("[S2] a signed change is written in these bytes for ever, and its id is the hash of what was signed", async () => {
  const signed = await signChange(first, "tablet 1", async () => new Uint8Array(64).fill(0xab));
  expect(bytesToHex(encodeSignedChange(signed))).toBe(SIGNED);
  expect(parseSignedChange(hexToBytes(SIGNED))).toEqual(signed);
  expect(signed.id).toBe("dd6a214d3bde37b65807a6c948bc3429a00e81767593c07af771019934263e83");
});

test("[S2] [P6] the same words have another id each time, so that nobody can guess a note by its id", () => {
  expect(changeIdOf(encodeChange({ ...first, salt: new Uint8Array(16) }))).not.toBe(firstId);
  expect(() => encodeChange({ ...first, salt: new Uint8Array(8) })).toThrow();
});

test("[S2] a device's signature holds for the change that it signed, and for no other", async () => {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, new Uint8Array(bytes)));
  const holds = ({ signature }: SignedChange, bytes: Uint8Array) =>
    crypto.subtle.verify(algorithm, publicKey, new Uint8Array(signature), new Uint8Array(bytes));

  const travelled = parseSignedChange(encodeSignedChange(await signChange(first, "tablet 1", sign)))!;
  expect(await holds(travelled, travelled.bytes)).toBe(true);
  expect(await holds(travelled, encodeChange({ ...first, workbook: "team" }))).toBe(false);
});

test("[S1] what is parsed shares no memory with what came in", () => {
  const body = hexToBytes(SIGNED);
  const { bytes, signature, change: parsedChange } = parseSignedChange(body)!;
  for (const part of [bytes, signature, parsedChange.update]) {
    expect(part.buffer).not.toBe(body.buffer);
    expect(part.byteLength).toBe(part.buffer.byteLength);
  }
});

test("[S1] whoever keeps nothing may read a change without copies, and reads the same", () => {
  const body = hexToBytes(SIGNED);
  const viewed = viewSignedChange(body, changeIdOf)!;
  expect(viewed).toEqual(parseSignedChange(body));
  for (const part of [viewed.bytes, viewed.change.update]) expect(part.buffer).toBe(body.buffer);
});

test("[S1] a change of Node's own kind of bytes is read like any other", () => {
  expect(parseSignedChange(Buffer.from(SIGNED, "hex"))).toEqual(parseSignedChange(hexToBytes(SIGNED)));
});

test.for([
  ["nothing at all", ""],
  ["another kind", FIRST.replace(/^43/, "53")],
  ["a later version", FIRST.replace(/^4301/, "4302")],
  ["a byte too many", `${FIRST}00`],
  ["a byte too few", FIRST.slice(0, -2)],
  ["number 0", FIRST.replace("808080500180d0", "808080500080d0")],
  ["number 1 in two bytes", FIRST.replace("808080500180d0", "80808050810080d0")],
] as const)("[S1] a change with %s is malformed", ([, hex]) => {
  expect(hex).not.toBe(FIRST);
  expect(parseChange(hexToBytes(hex))).toBeNull();
});

test("[S3] a first change that names another, or a later one that names none, is never written", () => {
  expect(() => encodeChange({ ...first, previous: firstId })).toThrow();
  expect(() => encodeChange({ ...second, previous: null })).toThrow();
});

test("[S9] a change may have 64 kB", () => {
  expect(CHANGE_BYTES_LIMIT).toBe(65_536);
});

describeHostileBytes("a change", { parse: parseChange, encode: encodeChange, valid: change });
describeHostileBytes("a signed change", { parse: parseSignedChange, encode: encodeSignedChange, valid: signedChange });
describeHostileBytes("a signed change that is viewed", {
  parse: (bytes) => viewSignedChange(bytes, changeIdOf),
  encode: encodeSignedChange,
  valid: signedChange,
});

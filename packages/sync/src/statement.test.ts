import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeHostileBytes } from "./hostile-bytes.contract.ts";
import { encodeSignedStatement, parseSignedStatement, signStatement, statementIdOf } from "./statement.ts";
import { encodeStatement, parseStatement, sessionProofBytes } from "./statement-bytes.ts";

const closed = { review: "r1", json: '{"kind":"closed","at":1764000000000,"by":"ann"}' };

// Pinned, as all that has been signed.
const STATEMENT =
  "53010272312f7b226b696e64223a22636c6f736564222c226174223a313736343030303030303030302c226279223a22616e6e227d";
const SIGNED = `${"cd".repeat(64)}35${STATEMENT}`;
const PROOF = "5001036e2d31087461626c65742031";

const statement = fc.record({ review: fc.string(), json: fc.string({ unit: "grapheme" }) });
const signedStatement = fc
  .tuple(statement, fc.uint8Array({ minLength: 64, maxLength: 64 }))
  .map(([said, signature]) => {
    const bytes = encodeStatement(said);
    return { ...said, bytes, id: statementIdOf(bytes), signature };
  });

test("[S2] a statement is written in these bytes for ever", () => {
  expect(bytesToHex(encodeStatement(closed))).toBe(STATEMENT);
  expect(parseStatement(hexToBytes(STATEMENT))).toEqual(closed);
});

test("[S2] a signed statement is written in these bytes for ever", async () => {
  const signed = await signStatement(closed, async () => new Uint8Array(64).fill(0xcd));
  expect(bytesToHex(encodeSignedStatement(signed))).toBe(SIGNED);
  expect(parseSignedStatement(hexToBytes(SIGNED))).toEqual(signed);
  expect(signed.id).toBe("cf84731779cdf9f8511f4e9f3110a428f04ad6cd8375e8de6d7c0564f4cd921a");
});

test("[S2] what a device signs for a session can be taken for neither a change nor a statement", () => {
  const proof = sessionProofBytes({ nonce: "n-1", device: "tablet 1" });
  expect(bytesToHex(proof)).toBe(PROOF);
  expect(parseStatement(proof)).toBeNull();
});

describeHostileBytes("a statement", { parse: parseStatement, encode: encodeStatement, valid: statement });
describeHostileBytes("a signed statement", {
  parse: parseSignedStatement,
  encode: encodeSignedStatement,
  valid: signedStatement,
});

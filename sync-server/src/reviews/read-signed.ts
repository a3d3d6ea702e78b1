import { hash } from "node:crypto";
import { type ChangeId, type SignedChange, viewSignedChange } from "@circle/sync/change";
import { parseSignedStatement, type SignedStatement } from "@circle/sync/statement";

/** A change as long as `encoded` is held, with an id by the platform's hash, which takes a tenth of the time. */
export function readSigned(encoded: Uint8Array): SignedChange | null {
  return viewSignedChange(encoded, hashOf);
}

/** A statement, whosever it is. */
export function readStatement(encoded: Uint8Array): SignedStatement | null {
  return parseSignedStatement(encoded, hashOf);
}

/** What a change is called, signed or not: one that can't be read is called by the hash of its bytes. */
export function idOf(encoded: Uint8Array): ChangeId {
  return readSigned(encoded)?.id ?? hashOf(encoded);
}

function hashOf(bytes: Uint8Array): ChangeId {
  return hash("sha256", bytes) as ChangeId;
}

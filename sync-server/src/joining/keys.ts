import { createPublicKey, type KeyObject, verify } from "node:crypto";

const RAW_KEY_BYTES = 65;
const RAW_SIGNATURE_BYTES = 64;

/** A P-256 public key from its raw bytes as base64url (`0x04 || x || y`), or null if it isn't one. */
export function parsePublicKey(base64url: string): KeyObject | null {
  const raw = Buffer.from(base64url, "base64url");
  if (raw.length !== RAW_KEY_BYTES || raw[0] !== 4 || raw.toString("base64url") !== base64url) return null;
  const [x, y] = [raw.toString("base64url", 1, 33), raw.toString("base64url", 33)];
  try {
    return createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  } catch {
    return null; // not a point of the curve: incoming bytes are a door
  }
}

export function rawPublicKey(key: KeyObject): string {
  const { x, y } = key.export({ format: "jwk" });
  if (x === undefined || y === undefined) throw new TypeError("not an elliptic-curve key");
  return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]).toString("base64url");
}

/** Whether `signature` (r || s, as WebCrypto makes it) is this key's on these bytes. */
export function signatureHolds(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return (
    signature.length === RAW_SIGNATURE_BYTES && verify("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, signature)
  );
}

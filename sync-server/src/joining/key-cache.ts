import type { KeyObject } from "node:crypto";
import { parsePublicKey } from "./keys.ts";

const KEYS_KEPT = 5_000;
const keys = new Map<string, KeyObject | null>();

/** `parsePublicKey`, remembered: making a key takes longer than checking a signature with it. */
export function publicKeyOf(base64url: string): KeyObject | null {
  const known = keys.get(base64url);
  if (known !== undefined) return known;
  const key = parsePublicKey(base64url);
  const [oldest] = keys.keys();
  if (keys.size >= KEYS_KEPT && oldest !== undefined) keys.delete(oldest);
  keys.set(base64url, key);
  return key;
}

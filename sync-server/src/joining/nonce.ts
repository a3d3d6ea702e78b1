import { randomBytes, timingSafeEqual } from "node:crypto";
import type { ServerKey } from "./server-key.ts";

const NONCE_LIVES_MS = 5 * 60_000;

/** Three parts of fixed length, in the letters of base64url: time, random, seal. */
const TIME_SIGNS = 9;
const RANDOM_SIGNS = 16;

/** Something for a device to sign, good for five minutes on any server that has the same key. Nothing is remembered. */
export function newNonce(key: ServerKey, now: number): string {
  const said = now.toString(36).padStart(TIME_SIGNS, "0") + randomBytes((RANDOM_SIGNS / 4) * 3).toString("base64url");
  return said + key.mac(said);
}

export function isLiveNonce(key: ServerKey, nonce: string, now: number): boolean {
  const said = nonce.slice(0, TIME_SIGNS + RANDOM_SIGNS);
  const expected = Buffer.from(key.mac(said));
  const given = Buffer.from(nonce.slice(said.length));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = now - Number.parseInt(said.slice(0, TIME_SIGNS), 36);
  return age >= 0 && age <= NONCE_LIVES_MS;
}

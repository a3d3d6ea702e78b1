import { randomBytes, timingSafeEqual } from "node:crypto";
import type { ServerKey } from "./server-key.ts";

const NONCE_LIVES_MS = 5 * 60_000;

/** Something for a device to sign, good for five minutes on any server that has the same key. Nothing is remembered. */
export function newNonce(key: ServerKey, now: number): string {
  const said = `${now.toString(36)}.${randomBytes(12).toString("base64url")}`;
  return `${said}.${key.mac(said)}`;
}

export function isLiveNonce(key: ServerKey, nonce: string, now: number): boolean {
  const [time = "", random = "", mac = ""] = nonce.split(".");
  const expected = Buffer.from(key.mac(`${time}.${random}`));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = now - Number.parseInt(time, 36);
  return age >= 0 && age <= NONCE_LIVES_MS;
}

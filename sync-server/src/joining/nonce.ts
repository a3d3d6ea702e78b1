import { randomBytes, timingSafeEqual } from "node:crypto";
import type { ServerKey } from "./server-key.ts";

const NONCE_LIVES_MS = 5 * 60_000;
/** So many used ones are remembered at once, far more than there are tablets. Beyond them the oldest is forgotten. */
const USED_REMEMBERED = 20_000;

/** Three parts of fixed length, in the letters of base64url: time, random, seal. */
const TIME_SIGNS = 9;
const RANDOM_SIGNS = 16;

/** Something for a device to sign, good for five minutes on any server that has the same key. */
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

/** True the first time that a device uses a live nonce on this server. What it hasn't proven isn't to be brought here. */
export type UseNonce = (device: string, nonce: string, now: number) => boolean;

/** In memory only: a server that starts anew has forgotten what was used in the last five minutes. */
export function nonceUse(): UseNonce {
  const forgottenAt = new Map<string, number>();
  return (device, nonce, now) => {
    const used = `${device} ${nonce}`;
    for (const [oldest, at] of forgottenAt) {
      if (at > now && forgottenAt.size < USED_REMEMBERED) break;
      forgottenAt.delete(oldest);
    }
    if (forgottenAt.has(used)) return false;
    forgottenAt.set(used, now + NONCE_LIVES_MS);
    return true;
  };
}

import { hash, randomBytes } from "node:crypto";
import type { DeviceId, PersonId } from "@circle/review/ids";
import type { LogStore, SessionRow, Write } from "../store/log-store.ts";

export const SESSION_LIVES_MS = 90 * 24 * 60 * 60_000;

export type Session =
  | { readonly state: "live"; readonly person: PersonId; readonly device: DeviceId; readonly tokenHash: string }
  /** `ended`: there is a token, and it opens nothing any more. */
  | { readonly state: "ended" | "none" };

export type NewSession = { readonly token: string; readonly write: Write };

/** The token goes to the tablet; only its hash is stored. The device's older sessions give way to it. */
export function newSession(person: PersonId, device: DeviceId, now: number): NewSession {
  const token = randomBytes(32).toString("base64url");
  const row: SessionRow = { tokenHash: hashOf(token), person, device, expiresAt: now + SESSION_LIVES_MS };
  return { token, write: { kind: "session", row, at: now } };
}

export async function sessionOf(store: LogStore, token: string | undefined, now: number): Promise<Session> {
  return token === undefined || token === "" ? { state: "none" } : await sessionByHash(store, hashOf(token), now);
}

/** A session lives as long as its device has a grant that has not ended, also where an old copy of the store brought it back. */
export async function sessionByHash(store: LogStore, tokenHash: string, now: number): Promise<Session> {
  const found = await store.session(tokenHash);
  if (found === undefined || found.expiresAt <= now) return { state: "ended" };
  const grants = await store.grantsOf(found.device);
  const isLive = grants.length > 0 && grants.every(({ person, ended }) => person === found.person && !ended);
  if (!isLive) return { state: "ended" };
  return { state: "live", person: found.person, device: found.device, tokenHash };
}

function hashOf(token: string): string {
  return hash("sha256", token);
}

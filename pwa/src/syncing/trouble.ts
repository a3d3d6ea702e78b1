import type { ExchangeOutcome } from "./sync-now.ts";

/** Why the last exchange of this window did not work, or was another window's. Null: it did, or none was tried. */
export type Trouble = "offline" | "signedOut" | "revoked" | "serverFault" | "elsewhere" | null;

let trouble: Trouble = null;
const listeners = new Set<() => void>();

export function troubleNow(): Trouble {
  return trouble;
}

export function sayTrouble(kind: ExchangeOutcome["kind"]): void {
  if (kind === "stopped") return; // nothing was found out
  const next = kind === "exchanged" || kind === "storageFailed" || kind === "nobody" ? null : kind;
  if (next === trouble) return;
  trouble = next;
  for (const told of listeners) told();
}

export function subscribeToTrouble(told: () => void): () => void {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
}

import type { ExchangeOutcome } from "./sync-now.ts";

/** Why the last exchange of this window did not work. Null: it did, or none was tried. */
export type Trouble = "offline" | "signedOut" | "revoked" | "serverFault" | null;

let trouble: Trouble = null;
const listeners = new Set<() => void>();

export function troubleNow(): Trouble {
  return trouble;
}

export function sayTrouble(kind: ExchangeOutcome["kind"]): void {
  const isTrouble = kind === "offline" || kind === "signedOut" || kind === "revoked" || kind === "serverFault";
  const next = isTrouble ? kind : null;
  if (next === trouble || kind === "elsewhere") return;
  trouble = next;
  for (const told of listeners) told();
}

export function subscribeToTrouble(told: () => void): () => void {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
}

export type ExchangeOutcome =
  | { readonly kind: "exchanged" }
  | { readonly kind: "offline" | "signedOut" | "serverFault" | "storageFailed" | "nobody" }
  | { readonly kind: "elsewhere" }; // another window of this tablet is at it

/** Packs what is unpacked and exchanges with the server until neither has anything to say. */
export function syncNow(): Promise<ExchangeOutcome> {
  throw new Error("not written yet");
}

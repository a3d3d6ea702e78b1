import type { DeviceId, PersonId } from "@circle/review/ids";

export type Person = { readonly id: PersonId; readonly name: string; readonly coordinator: boolean };

/** Whose tablet this is. "emptied": it was somebody's, but its storage is gone; `registerAgain` fetches back what the server has. */
export type Identity =
  | { readonly state: "loading" }
  | { readonly state: "nobody" }
  | { readonly state: "emptied"; readonly name: string | null }
  | { readonly state: "failed" } // this browser keeps nothing (a private window, a full disk)
  | { readonly state: "joined"; readonly person: Person; readonly device: DeviceId; readonly deviceName: string };

export function useIdentity(): Identity {
  throw new Error("not written yet");
}

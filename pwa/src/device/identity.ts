import type { Person } from "@circle/review/commands";
import type { DeviceId } from "@circle/review/ids";

/** Whose tablet this is. "emptied": it was somebody's, but its storage is gone; `registerAgain` fetches back what the server has. */
export type Identity =
  | { readonly state: "loading" }
  | { readonly state: "nobody" }
  | { readonly state: "emptied"; readonly name: string | null }
  | { readonly state: "failed" } // this browser keeps nothing (a private window, a full disk)
  | { readonly state: "joined"; readonly person: Person; readonly device: DeviceId; readonly deviceName: string };

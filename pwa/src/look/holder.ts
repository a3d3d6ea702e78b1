import { createContext, use } from "react";
import type { Identity } from "../device/identity.ts";

/** Whose tablet this is, as the app found it; asked once for all that a page shows. */
export const Holder = createContext<Identity>({ state: "loading" });

export function useHolder(): Identity {
  return use(Holder);
}

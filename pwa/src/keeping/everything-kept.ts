import { createContext, use } from "react";
import type { Keeping } from "../syncing/keeping-state.ts";

export const EverythingKept = createContext<Keeping>({
  onTablet: "saved",
  failure: null,
  received: { state: "unknown" },
  attention: [],
});

/** How everything on this tablet is kept. */
export function useEverythingKept(): Keeping {
  return use(EverythingKept);
}

import { createContext, use } from "react";
import type { Keeping } from "../syncing/keeping-state.ts";

/** How everything on this tablet is kept, asked once for all pages, so that it doesn't flicker from one to the next. */
export const EverythingKept = createContext<Keeping>({
  onTablet: "saved",
  failure: null,
  received: { state: "notYet", why: "waiting" },
  attention: [],
});

export function useEverythingKept(): Keeping {
  return use(EverythingKept);
}

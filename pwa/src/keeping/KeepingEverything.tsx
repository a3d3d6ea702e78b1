import type { ReactNode } from "react";
import { useKeeping } from "../syncing/use-keeping.ts";
import { EverythingKept } from "./everything-kept.ts";

/**
 * Asks once for all pages how everything is kept, so that it doesn't flicker from one to the next. It changes several
 * times with each tap: only those who show it are drawn again, not what stands inside.
 */
export function KeepingEverything({ children }: { readonly children: ReactNode }) {
  return <EverythingKept value={useKeeping()}>{children}</EverythingKept>;
}

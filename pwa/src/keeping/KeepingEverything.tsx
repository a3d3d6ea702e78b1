import type { ReactNode } from "react";
import { Kept, useReadKept } from "../syncing/kept.ts";

/** Asks this tablet's storage once for all pages how everything is kept, so that it doesn't flicker from one to the next. */
export function KeepingEverything({ children }: { readonly children: ReactNode }) {
  return <Kept value={useReadKept()}>{children}</Kept>;
}

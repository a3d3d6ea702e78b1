import { joinedUpdate } from "@circle/sync/update-outline";
import type { DeletionsUpdate } from "@circle/workbook-doc/write-again";

const NO_STRUCTS = { opening: null, fromClock: 0, toClock: 0, structCount: 0, structs: new Uint8Array() };

/** For `writeAgain`, which can't know how updates are written. */
export const deletionsUpdate: DeletionsUpdate = (deletions) => joinedUpdate([{ ...NO_STRUCTS, deletions }]);

import { attempted } from "../device/attempted.ts";
import { setLeftMarker } from "../device/joined-marker.ts";
import { endSession } from "./session.ts";
import { throwAllAway } from "../workbook/browser-copies.ts";

/** After somebody signed out here: their working copies and their session go too. Tried again at each start until both have. */
export async function finishLeaving(): Promise<void> {
  const [thrown, isEnded] = await Promise.all([attempted(() => throwAllAway()), endSession()]);
  if (thrown.kind === "done" && isEnded) setLeftMarker(false);
}

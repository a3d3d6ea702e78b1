import type { ScoreEntry } from "@circle/review/entries";
import type { Member } from "@circle/review/members";
import type { Held } from "@circle/review/workbook";
import { useHolder } from "../look/holder.ts";
import type { WorkbookInUse } from "../workbook/use-workbook.ts";
import { words } from "../words/words.ts";
import { nameOf } from "./scoring-rows.ts";

/** Says who gave a score where several write, else on which tablet. */
export function useWhereFrom(
  { openings }: Extract<WorkbookInUse, { readonly state: "open" }>,
  writers: readonly Member[] | null,
): (entry: Held<ScoreEntry>) => string {
  const identity = useHolder();
  const say = words().scoring;
  return ({ by, opening }) => {
    if (writers !== null) return nameOf(by, writers);
    const maker = openings.get(opening);
    if (
      identity.state === "joined" &&
      (maker === undefined || maker.device === null || maker.device === identity.device)
    ) {
      return say.onThisTablet;
    }
    return maker?.deviceName === null || maker === undefined ? say.onAnotherTablet : say.onTablet(maker.deviceName);
  };
}

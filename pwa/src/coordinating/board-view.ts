import { BOARD_GROUPS, type BoardGroup, boardGroupOf } from "@circle/review/board-needs";
import { PHASES, type Phase } from "@circle/review/status";
import { visitDaysAway } from "../look/times.ts";
import type { BoardRow } from "./use-board.ts";

/** What somebody has asked the board to show. */
export type BoardFilter = { readonly find: string; readonly phase: Phase | "all" };

export const EVERYTHING: BoardFilter = { find: "", phase: "all" };

export type GroupOfRows = { readonly group: BoardGroup; readonly rows: readonly BoardRow[] };

export function fits({ community, organisation, phase }: BoardRow, filter: BoardFilter): boolean {
  if (filter.phase !== "all" && filter.phase !== phase) return false;
  const asked = plain(filter.find);
  return asked === "" || plain(`${community} ${organisation}`).includes(asked);
}

/** Found also by who types without capitals and without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

/** What needs somebody first comes first; in each group the next visit, and of those that are over the longest wait or, once done, the latest. */
export function groupsOf(rows: readonly BoardRow[], now: number): readonly GroupOfRows[] {
  const groups = Map.groupBy(rows, ({ phase, visitOn }) => boardGroupOf(phase, visitDaysAway(visitOn, now)));
  return BOARD_GROUPS.flatMap((group) => {
    const found = groups.get(group) ?? [];
    const sign = group === "done" ? -1 : 1;
    return found.length === 0 ? [] : [{ group, rows: found.toSorted((a, b) => sign * byDay(a, b)) }];
  });
}

function byDay(a: BoardRow, b: BoardRow): number {
  if (a.visitOn !== b.visitOn) return a.visitOn < b.visitOn ? -1 : 1;
  return a.community.localeCompare(b.community) || (a.review < b.review ? -1 : 1);
}

/** How many there are of each phase that there is. */
export function phasesIn(rows: readonly BoardRow[]): readonly { readonly phase: Phase; readonly count: number }[] {
  return PHASES.map((phase) => ({ phase, count: rows.filter((row) => row.phase === phase).length })).filter(
    ({ count }) => count > 0,
  );
}

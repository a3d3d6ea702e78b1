import type { OpeningMark } from "./statements.ts";

/** So many hex characters of a change's id are kept: enough that nobody can make another change that begins the same. */
const KEPT = 32;

export function keptOf(id: string): string {
  return id.slice(0, KEPT);
}

type Placed = { readonly workbook: string; readonly opening: number; readonly number: number; readonly id: string };

/** Whether exactly this change had been accepted: a number alone proves nothing, since the log may have been set back. */
export function wasAccepted(marks: readonly OpeningMark[], { workbook, opening, number, id }: Placed): boolean {
  return marks.some(
    (mark) => mark.workbook === workbook && mark.opening === opening && mark.ids[number - 1] === keptOf(id),
  );
}

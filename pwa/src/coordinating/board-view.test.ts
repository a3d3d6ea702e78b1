import type { ReviewId } from "@circle/review/ids";
import { expect, test } from "vitest";
import { EVERYTHING, fits, groupsOf, phasesIn } from "./board-view.ts";
import type { BoardRow } from "./use-board.ts";

const now = new Date(2026, 10, 22, 15, 0).getTime();

function row(community: string, visitOn: string, changed: Partial<BoardRow> = {}): BoardRow {
  return {
    review: community as ReviewId,
    community,
    organisation: "",
    visitOn,
    sector: "prison",
    phase: "visiting",
    roles: ["coordinator"],
    line: null,
    onTablet: false,
    ...changed,
  };
}

test("a community is found by a part of its name or of its organisation, however it is typed", () => {
  const one = row("Tŷ Castan", "2026-11-22", { organisation: "Afon Trust" });
  for (const find of ["castan", "  ty cas", "TŶ", "afon", ""]) expect(fits(one, { ...EVERYTHING, find })).toBe(true);
  for (const find of ["alder", "castan ty"]) expect(fits(one, { ...EVERYTHING, find })).toBe(false);
  expect(fits(one, { find: "ty", phase: "draft" })).toBe(false);
  expect(fits(one, { find: "ty", phase: "visiting" })).toBe(true);
});

test("groups come by what needs somebody first, and in each what is next", () => {
  const groups = groupsOf(
    [
      row("Far", "2027-03-01"),
      row("Nearer", "2027-01-01"),
      row("Old draft", "2026-05-01", { phase: "closed" }),
      row("New draft", "2026-10-01", { phase: "draft" }),
      row("Waits long", "2026-09-01"),
      row("Waits", "2026-11-20"),
      row("Tomorrow", "2026-11-23"),
      row("B today", "2026-11-22"),
      row("A today", "2026-11-22"),
    ],
    now,
  );
  expect(groups.map(({ group, rows }) => [group, rows.map(({ community }) => community)])).toEqual([
    ["today", ["A today", "B today"]],
    ["thisWeek", ["Tomorrow"]],
    ["waitingForDraft", ["Waits long", "Waits"]],
    ["later", ["Nearer", "Far"]],
    ["done", ["New draft", "Old draft"]],
  ]);
});

test("with no review there are no groups and no phases", () => {
  expect(groupsOf([], now)).toEqual([]);
  expect(phasesIn([])).toEqual([]);
});

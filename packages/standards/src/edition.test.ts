import { expect, test } from "vitest";
import { standardsFor } from "./edition.ts";
import { csvText } from "./csv.ts";
import { importEdition } from "./import-edition.ts";

test("a community is shown the standards for all and for its sector, and no section that has nothing for it", () => {
  const columns = "code,section,type,core,appliesTo,text,guidance,easyRead,evidence,questions".split(",");
  const standards = [
    ["A1", "House", "all"],
    ["A2", "House", "prison"],
    ["B1", "Wings", "prison"],
    ["C1", "School", "childrenYoungPeople;learningDisability"],
  ];
  const rows = standards.map(([code = "", section = "", sectors = ""]) => [
    code,
    section,
    "1",
    "no",
    sectors,
    "It is so.",
    "",
    "",
    "",
    "",
  ]);
  const imported = importEdition(new TextEncoder().encode(csvText([columns, ...rows])), { title: "Ours", year: 2026 });
  if (imported.kind === "faults") throw new Error("faults");
  const shown = (sector: Parameters<typeof standardsFor>[1]) =>
    standardsFor(imported.content, sector).map(({ name, standards: own }) => [name, ...own.map(({ code }) => code)]);
  expect(shown("prison")).toEqual([
    ["House", "A1", "A2"],
    ["Wings", "B1"],
  ]);
  expect(shown("learningDisability")).toEqual([
    ["House", "A1"],
    ["School", "C1"],
  ]);
  expect(shown("addiction")).toEqual([["House", "A1"]]);
});

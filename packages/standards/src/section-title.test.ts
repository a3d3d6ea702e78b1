import { expect, test } from "vitest";
import { sectionTitle } from "./section-title.ts";

function edition(...names: readonly string[]) {
  return { sections: names.map((name) => ({ name })) };
}

test("a section is called by its number in the edition", () => {
  expect(sectionTitle(edition("Core", "Staff"), "Staff")).toBe("2. Staff");
});

test("an edition that numbers its sections itself, all or some of them, is left as it is", () => {
  expect(sectionTitle(edition("1 Core", "2 Staff"), "2 Staff")).toBe("2 Staff");
  expect(sectionTitle(edition("Core", "A. Staff"), "Core")).toBe("Core");
});

test("a section that the edition does not have keeps its name", () => {
  expect(sectionTitle(edition("Core"), "Kitchen")).toBe("Kitchen");
});

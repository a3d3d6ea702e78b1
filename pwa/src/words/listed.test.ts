import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test("names are listed as each language says them", () => {
  expect(listed("en", ["Ann"])).toBe("Ann");
  expect(listed("en", ["Ann", "Bea", "Cem"])).toBe("Ann, Bea and Cem");
  expect(listed("cy", ["Ann", "Bea"])).toBe("Ann, Bea");
});

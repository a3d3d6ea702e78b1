import { expect, test } from "vitest";
import { sizeWords } from "./storage-facts.ts";

test("how much is stored is said in the unit that reads best, with a tenth only where it matters", () => {
  expect([400_000, 3_000_000, 3_260_000, 94_000_000, 2_500_000_000, 12_400_000_000].map(sizeWords)).toEqual([
    "0.4 MB",
    "3 MB",
    "3.3 MB",
    "94 MB",
    "2.5 GB",
    "12 GB",
  ]);
});

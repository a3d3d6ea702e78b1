import * as fc from "fast-check";
import { test } from "vitest";
import { live, step } from "./convergence/history.ts";
const history = fc.array(step, { maxLength: 60, size: "max" });
test("many", async () => {
  await fc.assert(fc.asyncProperty(history, (steps) => live(steps, {})), { numRuns: 3000 });
}, 200_000);

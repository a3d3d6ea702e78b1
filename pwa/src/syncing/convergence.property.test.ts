import * as fc from "fast-check";
import { expect, test } from "vitest";
import { live, step } from "./convergence/history.ts";
import { madeVisit } from "./convergence/made-visit.ts";

const history = fc.array(step, { maxLength: 40, size: "max" });

test("[P1] [P3] [P4] whatever happens on a visit, all copies end equal and hold everything, and no screen says more than is true", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => live(steps, await madeVisit())),
    { numRuns: 300, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  );
});

test.each([
  ["a lost predecessor check", { forgetsPredecessors: true }],
  ["an acknowledgement before the commit", { acknowledgesBeforeCommit: true }],
  ["a reused client id", { reusesOpening: true }],
  ["a deletion left out", { leavesDeletionsOut: true }],
  ["a row that does not repeat its failed predecessor", { forgetsFailedRow: true }],
])(
  "such histories find %s",
  async (_fault, faults) => {
    const found = await fc.check(
      fc.asyncProperty(history, async (steps) => live(steps, await madeVisit(faults))),
      { numRuns: 1_000, endOnFailure: true, seed: 1 },
    );
    expect(found.failed).toBe(true);
  },
  60_000,
);

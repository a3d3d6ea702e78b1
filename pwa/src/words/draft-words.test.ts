import { expect, test } from "vitest";
import { draft as cy } from "./cy/draft.ts";
import { draft as en } from "./en/draft.ts";

test("on how many standards team and community say the same is a sentence also for none, and for one", () => {
  expect(en.sameOn(0, 5)).toBe(
    "On none of the 5 standards that both scored does the team say the same as the community.",
  );
  expect(en.sameOn(3, 5)).toBe("On 3 of the 5 standards that both scored, the team says the same as the community.");
  expect(en.sameOn(0, 1)).toBe(
    "On the one standard that both scored, the team does not say the same as the community.",
  );
  expect(en.sameOn(1, 1)).toBe("On the one standard that both scored, the team says the same as the community.");
  for (const [same, both] of [
    [0, 5],
    [0, 1],
    [1, 1],
  ] as const)
    expect(cy.sameOn(same, both)).not.toMatch(/\b[01]\b/);
});

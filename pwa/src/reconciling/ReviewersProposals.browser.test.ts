import type { EntryId, FindingId, PersonId, PersonNumber } from "@circle/review/ids";
import { findingName, type Workbook } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { ReviewersProposals } from "./ReviewersProposals.tsx";

/** A reviewer's workbook with so many proposals. */
function withProposals(count: number): Workbook {
  const ids = Array.from({ length: count }, (_, place) => `proposal${place}` as FindingId);
  return {
    id: reviewerWorkbook("mallory" as PersonId),
    entries: ids.map((finding, place) => ({
      kind: "finding",
      id: `entry${place}` as EntryId,
      replaces: [],
      givenAt: place,
      finding,
      sort: "improvement",
      standards: [],
      withdrawn: false,
      by: 3 as PersonNumber,
      opening: 3 * 2 ** 32,
    })),
    texts: new Map(ids.map((finding) => [findingName(finding), "More of everything"])),
  };
}

test("of more proposals than any team makes, a page shows the first, and the rest when asked", async () => {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const named = [{ name: "Mallory", workbook: withProposals(1_500), sealed: null, counts: true }];
  const team: Workbook = { ...withProposals(0), id: "team" };
  root.render(createElement(ReviewersProposals, { named, sections: [], team, edits: null }));
  await expect.poll(() => place.querySelectorAll("li").length).toBe(200);
  place.querySelector("button")?.click();
  await expect.poll(() => place.querySelectorAll("li").length).toBe(1_500);
  expect(place.querySelector("button")).toBeNull();
  root.unmount();
  place.remove();
});

import type { EntryId, FindingId, PersonId, PersonNumber } from "@circle/review/ids";
import { findingName, type Workbook } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { FindingsEditor } from "./FindingsEditor.tsx";
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
  const named = [{ name: "Mallory", workbook: withProposals(1_500), sealed: null, wasAbsent: false, counts: true }];
  const team: Workbook = { ...withProposals(0), id: "team" };
  root.render(createElement(ReviewersProposals, { named, sections: [], team, edits: null }));
  await expect.poll(() => place.querySelectorAll("li").length).toBe(200);
  place.querySelector("button")?.click();
  await expect.poll(() => place.querySelectorAll("li").length).toBe(1_500);
  expect(place.querySelector("button")).toBeNull();
  root.unmount();
  place.remove();
});

test("paper has all proposals and all that the team found, however many the page shows", async () => {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const named = [{ name: "Mallory", workbook: withProposals(400), sealed: null, wasAbsent: false, counts: true }];
  const team: Workbook = { ...withProposals(150), id: "team" };
  const details = { community: "Alder House", organisation: "", visitOn: "2026-11-22" };
  const here = { details, sections: [] } as unknown as ReviewOnTablet;
  root.render(createElement(FindingsEditor, { here, team, named, edits: null }));
  const shown = () => [place.querySelectorAll("li").length, place.querySelectorAll("div.card").length];
  const some = [200, 100];
  await expect.poll(shown).toEqual(some);
  window.dispatchEvent(new Event("beforeprint"));
  expect(shown()).toEqual([250, 150]); // of 400 proposals the team has taken 150 over;
  window.dispatchEvent(new Event("afterprint"));
  await expect.poll(shown).toEqual(some);
  root.unmount();
  place.remove();
});

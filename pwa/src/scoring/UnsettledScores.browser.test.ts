import type { ScoreEntry } from "@circle/review/entries";
import type { EntryId, PersonNumber } from "@circle/review/ids";
import type { Held } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import "../look/base.css";
import { UnsettledScores } from "./UnsettledScores.tsx";

const LABELS = { met: "Met", partlyMet: "Partly", notMet: "Not met", notApplicable: "N/A", couldNotAssess: "Unknown" };

test("a reason without a space, as long as no field takes it, makes nothing wider than the page", async () => {
  const said: Held<ScoreEntry> = {
    kind: "score",
    id: "one" as EntryId,
    replaces: [],
    givenAt: 1,
    standard: "CS1" as StandardCode,
    score: "couldNotAssess",
    reason: "Donaudampfschifffahrt".repeat(500),
    by: 3 as PersonNumber,
    opening: 3 * 2 ** 32,
  };
  const place = document.body.appendChild(document.createElement("div"));
  place.style.inlineSize = "20rem";
  const entries = [said, { ...said, id: "two" as EntryId, reason: "" }];
  const root = createRoot(place);
  root.render(
    createElement(UnsettledScores, {
      entries,
      labels: LABELS,
      whereFrom: () => "Ann",
      onSettle: () => {},
      toSettle: null,
    }),
  );
  await expect.poll(() => place.querySelectorAll("button").length).toBe(2);
  expect(place.scrollWidth).toBe(place.clientWidth);
  root.unmount();
  place.remove();
});

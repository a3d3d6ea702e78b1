import type { Score } from "@circle/standards/scores";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ScoreChoice } from "./ScoreChoice.tsx";

const LABELS = { met: "Met", partlyMet: "Partly", notMet: "Not met", notApplicable: "N/A", couldNotAssess: "Unknown" };
let place: HTMLElement;
let unmount = (): void => {};

const nothing = () => {};

/** Scoring in small: a choice, and what follows from it. "notMet" is not taken. */
function Scoring() {
  const [score, setScore] = useState<Score | null>(null);
  const onScore = (next: Score) => setScore(next === "notMet" ? score : next);
  const choice = createElement(ScoreChoice, { legend: "Score", labels: LABELS, look: "bar", score, onScore });
  return createElement("div", null, choice, createElement("output", null, score));
}

beforeEach(async () => {
  place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(createElement(Scoring));
  unmount = () => root.unmount();
  await expect.poll(() => place.querySelectorAll("input").length).toBe(5);
});

afterEach(() => {
  unmount();
  place.remove();
});

const tap = (score: Score) => place.querySelector<HTMLInputElement>(`input[value=${score}]`)!.click();
const chosen = () => [...place.querySelectorAll("[data-chosen]")].map((label) => label.getAttribute("data-score"));
const checked = () => [...place.querySelectorAll<HTMLInputElement>(":checked")].map(({ value }) => value);
const follows = () => place.querySelector("output")?.textContent;

test("what is tapped is shown at once, and what follows from it after that", async () => {
  tap("met");
  expect([chosen(), checked(), follows()]).toEqual([["met"], ["met"], ""]);
  await expect.poll(follows).toBe("met");
  expect([chosen(), checked()]).toEqual([["met"], ["met"]]);
});

test("of two taps in one breath the second is shown, and stands", async () => {
  tap("met");
  tap("partlyMet");
  expect([chosen(), checked(), follows()]).toEqual([["partlyMet"], ["partlyMet"], ""]);
  await expect.poll(follows).toBe("partlyMet");
  expect(chosen()).toEqual(["partlyMet"]);
});

test.for(["bar", "shapes", "compact"] as const)(
  "whatever of a button lies under a finger, it is the choice itself, by its word: %s",
  async (look) => {
    const root = createRoot(place.appendChild(document.createElement("div")));
    root.render(createElement(ScoreChoice, { legend: "Score", labels: LABELS, look, score: null, onScore: nothing }));
    await expect.poll(() => place.querySelectorAll("input").length).toBe(10);
    for (const label of [...place.querySelectorAll("label")].slice(5)) {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      for (const x of [left + 3, (left + right) / 2, right - 3]) {
        for (const y of [top + 3, (top + bottom) / 2, bottom - 3]) {
          const found = document.elementFromPoint(x, y);
          expect(found).toBe(label.querySelector("input"));
          const word = found?.getAttribute("aria-label") ?? label.textContent;
          expect(word).toBe(LABELS[label.getAttribute("data-score") as Score]);
        }
      }
    }
    root.unmount();
  },
);

test("what was not taken is soon no longer shown", async () => {
  tap("met");
  await expect.poll(follows).toBe("met");
  tap("notMet");
  await expect.poll(chosen).toEqual(["met"]);
  expect(checked()).toEqual(["met"]);
});

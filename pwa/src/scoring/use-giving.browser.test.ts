import type { Score } from "@circle/standards/scores";
import type { StandardCode } from "@circle/standards/edition";
import { createElement, startTransition, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useGiving } from "./use-giving.ts";

const CS1 = "CS1" as StandardCode;
let place: HTMLElement;
let unmount = (): void => {};
let said: (Score | null)[] = [];
let drawn = Promise.withResolvers<void>();

/** Scoring in small: what a tap says is known at once, and drawn when the test lets it. */
function Scoring() {
  const [, draw] = useState(0);
  const giving = useGiving<Score | null>(null, {
    stands: () => said.at(-1) ?? null,
    say: (_code, score) => {
      said.push(score);
      draw(said.length);
      return { kind: "done" };
    },
    undoing: ({ score, before }) => (said.at(-1) === score ? () => void said.push(before) : null),
  });
  const tap = (score: Score) =>
    startTransition(async () => {
      giving.give(CS1, score);
      await drawn.promise;
    });
  const button = (name: string, onClick: () => void) => createElement("button", { key: name, onClick }, name);
  return [
    button("met", () => tap("met")),
    button("notMet", () => tap("notMet")),
    giving.given !== null && button("undo", giving.undo),
  ];
}

beforeEach(async () => {
  said = [];
  drawn = Promise.withResolvers();
  place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(createElement(Scoring));
  unmount = () => root.unmount();
  await expect.poll(() => place.querySelectorAll("button").length).toBe(2);
});

afterEach(() => {
  drawn.resolve();
  unmount();
  place.remove();
});

const press = (name: string) => [...place.querySelectorAll("button")].find((one) => one.textContent === name)?.click();
const names = () => [...place.querySelectorAll("button")].map((one) => one.textContent);

test("whoever takes back in the breath after a tap takes back that tap, not the one before, which is still drawn", async () => {
  press("met");
  drawn.resolve();
  await expect.poll(names).toContain("undo");
  drawn = Promise.withResolvers();
  press("notMet");
  press("undo");
  expect(said).toEqual(["met", "notMet", "met"]);
});

test("what was taken back is not taken back twice", async () => {
  press("met");
  drawn.resolve();
  await expect.poll(names).toContain("undo");
  press("undo");
  await expect.poll(names).not.toContain("undo");
  expect(said).toEqual(["met", null]);
});

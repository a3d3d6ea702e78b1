import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Keeping, NotYet } from "../syncing/keeping-state.ts";
import { words } from "../words/words.ts";
import { ANNOUNCE_AFTER_MS, Announced } from "./Announced.tsx";

const SAVED = { onTablet: "saved", failure: null, attention: [] } as const;
const received: Keeping = { ...SAVED, received: { state: "received", at: 1 } };
const notYet = (why: NotYet): Keeping => ({ ...SAVED, received: { state: "notYet", why } });
const saving: Keeping = { ...notYet("waiting"), onTablet: "saving" };

let page = document.createElement("div");
let root: Root;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  page = document.createElement("div");
  root = createRoot(page);
});

afterEach(() => {
  root.unmount();
  vi.useRealTimers();
});

function comesTo(keeping: Keeping): void {
  flushSync(() => root.render(createElement(Announced, { keeping })));
}

/** What is said once it has stood a while. */
function staysAt(keeping: Keeping): string {
  comesTo(keeping);
  flushSync(() => vi.advanceTimersByTime(ANNOUNCE_AFTER_MS));
  return page.textContent;
}

test("how things stood when the page was opened is not said; what they come to is", () => {
  expect(staysAt(received)).toBe("");
  expect(staysAt(saving)).toBe("");
  expect(staysAt(notYet("offline"))).toBe(words().outcomes.notYetSentence("offline"));
  expect(staysAt(notYet("waiting"))).toBe("");
  expect(staysAt(received)).toBe(words().keeping.allReceived);
});

test("what becomes of the first score is said, however soon after the page was opened it is given", () => {
  comesTo(received);
  comesTo(saving);
  expect(staysAt(notYet("offline"))).toBe(words().outcomes.notYetSentence("offline"));
});

test("what becomes of the first thing that somebody ever writes is said", () => {
  comesTo(notYet("nothingSentYet"));
  comesTo(saving);
  comesTo(notYet("waiting"));
  expect(staysAt(received)).toBe(words().keeping.allReceived);
});

test("what lasts only a moment is not said", () => {
  comesTo(saving);
  comesTo(notYet("offline"));
  expect(page.textContent).toBe("");
  expect(staysAt(received)).toBe(words().keeping.allReceived);
});

test("a write that failed is said by the alarm, not here", () => {
  comesTo(saving);
  expect(staysAt({ ...saving, onTablet: "failed", failure: "storageFull" })).toBe("");
});

test("what was said is there only as long as it is true, and is not said again when it becomes true again", () => {
  comesTo(saving);
  expect(staysAt(received)).toBe(words().keeping.allReceived);
  comesTo(saving);
  expect(page.textContent).toBe("");
  expect(staysAt(received)).toBe("");
});

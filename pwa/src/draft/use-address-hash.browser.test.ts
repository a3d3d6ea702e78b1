import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useAddressHash } from "./use-address-hash.ts";

let place: HTMLElement;
let unmount = (): void => {};
let asked: string[] = [];

function Reading() {
  useAddressHash((id) => {
    asked.push(id);
    document.getElementById(id)?.focus();
  });
  return [
    createElement("a", { key: "link", href: "#improvements" }, "Improvements"),
    createElement("h2", { key: "heading", id: "improvements", tabIndex: -1 }, "Improvements"),
    createElement("button", { key: "next", type: "button" }, "Next"),
  ];
}

beforeEach(async () => {
  history.replaceState(null, "", location.pathname + location.search);
  asked = [];
  place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(createElement(Reading));
  unmount = () => root.unmount();
  await expect.poll(() => place.querySelector("a")).not.toBeNull();
});

afterEach(() => {
  unmount();
  place.remove();
});

const follow = () => {
  const link = place.querySelector("a");
  link?.focus();
  link?.click();
};
const changed = () => new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));

test("a link takes whoever follows it to what it names", async () => {
  const there = changed();
  follow();
  await there;
  expect([asked, document.activeElement?.tagName]).toEqual([["improvements"], "H2"]);
});

test("who goes on before the browser has said that it is there is not fetched back", async () => {
  const goesOn = () => place.querySelector("button")?.focus();
  addEventListener("hashchange", goesOn, { capture: true, once: true }); // after the browser went there, and before we know
  const there = changed();
  follow();
  await there;
  expect(document.activeElement?.tagName).toBe("BUTTON");
});

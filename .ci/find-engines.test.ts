import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { enginesToWalk, findEngines, leftOut } from "./find-engines.ts";

const searchPath = ["/first", "/second"].join(delimiter);
const there =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path);
const allThere = there("/second/firefox-esr", "/first/WebKitWebDriver", "/second/Xvfb");

test("the programs of both engines are found on PATH", () => {
  expect(findEngines(searchPath, allThere)).toMatchObject([
    { name: "Firefox ESR", programs: ["/second/firefox-esr"] },
    { name: "WebKitGTK", programs: ["/first/WebKitWebDriver", "/second/Xvfb"] },
  ]);
});

test("in CI an engine that is missing, or has no screen, is walked all the same, which fails with what to install", () => {
  const engines = findEngines(searchPath, there("/second/firefox-esr", "/first/WebKitWebDriver"));
  expect(enginesToWalk(engines, "true")).toMatchObject([
    { name: "Firefox ESR" },
    { name: "WebKitGTK", programs: null, advice: expect.stringContaining("apt-get install webkit2gtk-driver xvfb") },
  ]);
  expect(leftOut(engines, "true")).toEqual([]);
});

test("elsewhere an engine that is missing is left out, and said to be", () => {
  for (const ci of [undefined, "", "false"]) {
    const engines = findEngines(searchPath, there("/first/WebKitWebDriver", "/second/Xvfb"));
    expect(enginesToWalk(engines, ci)).toMatchObject([{ name: "WebKitGTK" }]);
    expect(leftOut(engines, ci)).toEqual([
      "Left out: Firefox ESR is not on this machine: install it (Debian: apt-get install firefox-esr).",
    ]);
  }
  expect(leftOut(findEngines(searchPath, allThere), undefined)).toEqual([]);
});

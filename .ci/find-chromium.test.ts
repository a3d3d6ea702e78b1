import { execFileSync } from "node:child_process";
import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { chosenChromium, findChromium, type Whereabouts } from "./find-chromium.ts";

const everywhere: Whereabouts = {
  named: "/own/chrome",
  searchPath: ["/first", "/second"].join(delimiter),
  playwrightDownload: "/cache/chrome",
  packaged: true,
};
const there =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path);

test("the Chromium named by the environment comes before all others", () => {
  const choice = chosenChromium(everywhere, there("/own/chrome", "/first/chromium", "/cache/chrome"));
  expect(choice).toEqual({ kind: "program", path: "/own/chrome" });
});

test("a wrong name in the environment is said, not replaced by another browser", () => {
  const choice = chosenChromium(everywhere, there("/first/chromium"));
  expect(choice).toMatchObject({ kind: "none", advice: expect.stringContaining("/own/chrome") });
});

test("without a name the system's Chromium is taken, in the order of PATH", () => {
  const where = { ...everywhere, named: undefined };
  expect(chosenChromium(where, there("/second/chromium", "/first/google-chrome", "/cache/chrome"))).toEqual({
    kind: "program",
    path: "/first/google-chrome",
  });
  expect(chosenChromium({ ...where, named: "" }, there("/second/chromium"))).toEqual({
    kind: "program",
    path: "/second/chromium",
  });
});

test("of the system's, the headless shell is taken before a whole browser", () => {
  const choice = chosenChromium(
    { ...everywhere, named: "" },
    there("/first/chromium", "/first/chromium-headless-shell"),
  );
  expect(choice).toEqual({ kind: "program", path: "/first/chromium-headless-shell" });
});

test("without the system's, Playwright's download is taken, then the one that npm brings", () => {
  const where = { ...everywhere, named: undefined };
  expect(chosenChromium(where, there("/cache/chrome"))).toEqual({ kind: "program", path: "/cache/chrome" });
  expect(chosenChromium(where, there())).toEqual({ kind: "packaged" });
});

test("where there is none at all, one sentence says what to do", () => {
  const choice = chosenChromium({ ...everywhere, named: undefined, packaged: false }, there());
  expect(choice).toMatchObject({ kind: "none", advice: expect.stringMatching(/install it .* or set CHROMIUM/) });
});

test("the Chromium found on this machine starts", () => {
  expect(execFileSync(findChromium(), ["--version"], { encoding: "utf8" })).toMatch(/\d+\.\d+/);
});

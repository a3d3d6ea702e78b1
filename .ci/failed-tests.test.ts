import { expect, test } from "vitest";
import { failedInPlaywright, failedInVitest } from "./failed-tests.ts";

test("a unit test that failed is named, with the beginning of what it said", () => {
  const failed = {
    status: "failed",
    fullName: "scores add up",
    failureMessages: ["\u001b[31mError: 2 is not 3\u001b[39m\n\n  at a\n  at b\n  at c\n  at d"],
  };
  const testResults = [{ status: "failed", assertionResults: [{ status: "passed", fullName: "fine" }, failed] }];
  expect(failedInVitest(JSON.stringify({ testResults }))).toEqual([
    "scores add up\n    Error: 2 is not 3\n      at a\n      at b\n      at c",
  ]);
});

test("a unit test file that cannot be loaded is named", () => {
  const testResults = [{ status: "failed", name: "a.test.ts", message: "no such file", assertionResults: [] }];
  expect(failedInVitest(JSON.stringify({ testResults }))).toEqual(["a.test.ts\n    no such file"]);
});

test("a browser test that failed is named, however deep its suite lies; one that passed is not", () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    ok,
    tests: [{ results: [{ errors: [{ message: `Error: ${title}` }] }] }],
  });
  const suites = [{ specs: [spec("a", true)], suites: [{ specs: [spec("b", false)] }] }];
  const errors = [{ message: "the server did not start" }];
  expect(failedInPlaywright(JSON.stringify({ suites, errors }))).toEqual([
    "b\n    Error: b",
    "outside of any test\n    the server did not start",
  ]);
});

test("without a report nothing is named", () => {
  for (const report of [undefined, "", "{", "null"]) {
    expect([failedInVitest(report), failedInPlaywright(report)]).toEqual([[], []]);
  }
});

import { expect, test } from "vitest";
import { countOfCheck, countOfPlaywright, countOfVitest, type Ending, sumOf } from "./count.ts";

const well: Ending = { code: 0, timedOut: false };
const badly: Ending = { code: 1, timedOut: false };
const tooLate: Ending = { code: null, timedOut: true };

const vitestFile = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});
const vitestReport = (...files: readonly unknown[]) => JSON.stringify({ testResults: files });
const suite = (...statuses: readonly string[]) => ({ specs: statuses.map((status) => ({ tests: [{ status }] })) });
const playwrightReport = (suites: readonly unknown[], errors: readonly unknown[] = []) =>
  JSON.stringify({ suites, errors });

test("a check counts as one test", () => {
  expect(countOfCheck(well)).toEqual({ passed: 1, failed: 0 });
  expect(countOfCheck(badly)).toEqual({ passed: 0, failed: 1 });
  expect(countOfCheck(tooLate)).toEqual({ passed: 0, failed: 1 });
});

test("every unit test counts once, whatever file it is in", () => {
  const report = vitestReport(vitestFile("passed", "passed", "passed"), vitestFile("failed", "passed", "failed"));
  expect(countOfVitest(report, badly)).toEqual({ passed: 3, failed: 1 });
});

test("unit tests that are skipped or left for later have failed", () => {
  const report = vitestReport(vitestFile("passed", "passed", "skipped", "pending", "todo", "disabled"));
  expect(countOfVitest(report, well)).toEqual({ passed: 1, failed: 4 });
});

test("a test file that cannot be loaded is one failure", () => {
  expect(countOfVitest(vitestReport(vitestFile("failed")), badly)).toEqual({ passed: 0, failed: 1 });
  const afterHook = vitestReport(vitestFile("failed", "passed"));
  expect(countOfVitest(afterHook, badly)).toEqual({ passed: 1, failed: 1 });
});

test("an unhandled error is a failure though all tests passed", () => {
  expect(countOfVitest(vitestReport(vitestFile("passed", "passed")), badly)).toEqual({ passed: 1, failed: 1 });
  expect(countOfPlaywright(playwrightReport([suite("expected")]), badly)).toEqual({ passed: 1, failed: 1 });
});

test("a runner stopped by the time limit has failed, beyond what it reported", () => {
  expect(countOfVitest(vitestReport(vitestFile("failed", "failed")), tooLate)).toEqual({ passed: 0, failed: 2 });
  expect(countOfPlaywright(undefined, tooLate)).toEqual({ passed: 0, failed: 1 });
});

test("a runner without a readable report has failed, even if it says it went well", () => {
  for (const report of [undefined, "", "{", "null", "[]", "{}", '{"testResults":{},"suites":{}}']) {
    expect(countOfVitest(report, well)).toEqual({ passed: 0, failed: 1 });
    expect(countOfPlaywright(report, well)).toEqual({ passed: 0, failed: 1 });
  }
});

test("a runner that ran no test has failed", () => {
  expect(countOfVitest(vitestReport(), well)).toEqual({ passed: 0, failed: 1 });
  expect(countOfPlaywright(playwrightReport([]), well)).toEqual({ passed: 0, failed: 1 });
});

test("end to end tests are counted in all suites, however deep", () => {
  const report = playwrightReport([{ ...suite("expected"), suites: [suite("expected", "unexpected")] }]);
  expect(countOfPlaywright(report, badly)).toEqual({ passed: 2, failed: 1 });
});

test("end to end tests that are skipped or pass only sometimes have failed", () => {
  expect(countOfPlaywright(playwrightReport([suite("expected", "skipped", "flaky")]), well)).toEqual({
    passed: 1,
    failed: 2,
  });
});

test("each error outside a test of an end to end run is a failure", () => {
  const report = playwrightReport([suite("expected")], [{ message: "no server" }, { message: "no browser" }]);
  expect(countOfPlaywright(report, badly)).toEqual({ passed: 1, failed: 2 });
});

test("the total is the sum of all", () => {
  expect(
    sumOf([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toEqual({ passed: 41, failed: 2 });
});

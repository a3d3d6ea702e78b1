import { fieldOf, listIn, parsed } from "./report.ts";

export type Count = { readonly passed: number; readonly failed: number };

/** How a program ended; `code` is null when a signal or our time limit ended it. */
export type Ending = { readonly code: number | null; readonly timedOut: boolean };

const ONE_FAILED: Count = { passed: 0, failed: 1 };

/** A step without tests of its own, like the type check, counts as one test. */
export function countOfCheck(ending: Ending): Count {
  return endedWell(ending) ? { passed: 1, failed: 0 } : ONE_FAILED;
}

/** `report` is the text of vitest's json report, undefined if it wrote none. Whatever did not pass has failed. */
export function countOfVitest(report: string | undefined, ending: Ending): Count {
  const files = listIn(parsed(report), "testResults");
  if (files === undefined) return ONE_FAILED;
  return withEnding(sumOf(files.map(countOfVitestFile)), ending);
}

/** `report` is the text of Playwright's json report, undefined if it wrote none. Flaky and skipped tests have failed. */
export function countOfPlaywright(report: string | undefined, ending: Ending): Count {
  const root = parsed(report);
  const suites = listIn(root, "suites");
  if (suites === undefined) return ONE_FAILED;
  const errors = listIn(root, "errors") ?? [];
  return withEnding(sumOf([...suites.map(countOfSuite), { passed: 0, failed: errors.length }]), ending);
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), {
    passed: 0,
    failed: 0,
  });
}

function endedWell(ending: Ending): boolean {
  return ending.code === 0 && !ending.timedOut;
}

/** A runner that ran nothing, or complains of more than its tests (a crash, an unhandled error), has failed once. */
function withEnding(count: Count, ending: Ending): Count {
  const nothingRan = count.passed + count.failed === 0;
  const unexplained = !endedWell(ending) && (count.failed === 0 || ending.timedOut);
  return nothingRan || unexplained ? { ...count, failed: count.failed + 1 } : count;
}

function countOfVitestFile(file: unknown): Count {
  const statuses = (listIn(file, "assertionResults") ?? []).map((result) => fieldOf(result, "status"));
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.length - passed;
  const brokenItself = fieldOf(file, "status") !== "passed" && !statuses.includes("failed");
  return { passed, failed: brokenItself ? failed + 1 : failed };
}

function countOfSuite(suite: unknown): Count {
  const specs = listIn(suite, "specs") ?? [];
  const statuses = specs.flatMap((spec) => listIn(spec, "tests") ?? []).map((test) => fieldOf(test, "status"));
  const passed = statuses.filter((status) => status === "expected").length;
  const inner = (listIn(suite, "suites") ?? []).map(countOfSuite);
  return sumOf([{ passed, failed: statuses.length - passed }, ...inner]);
}

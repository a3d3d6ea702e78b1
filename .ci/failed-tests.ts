import { stripVTControlCharacters } from "node:util";
import { fieldOf, listIn, parsed } from "./report.ts";

/** Enough to know a fault by where only the end of a long output is kept. */
const LINES = 4;
const LINE_LIMIT = 200;

/** Each test that failed in vitest's json report, with the first lines of what it said. */
export function failedInVitest(report: string | undefined): readonly string[] {
  const files = listIn(parsed(report), "testResults") ?? [];
  return files.flatMap((file) => {
    const failed = (listIn(file, "assertionResults") ?? []).filter((result) => fieldOf(result, "status") !== "passed");
    if (failed.length === 0 && fieldOf(file, "status") !== "passed")
      return [told(file, "name", fieldOf(file, "message"))];
    return failed.map((result) => told(result, "fullName", listIn(result, "failureMessages")?.[0]));
  });
}

/** Each test that did not pass in Playwright's json report, with the first lines of what it said. */
export function failedInPlaywright(report: string | undefined): readonly string[] {
  const root = parsed(report);
  const errors = (listIn(root, "errors") ?? []).map((error) => told(null, "", fieldOf(error, "message")));
  return [...failedInSuites(listIn(root, "suites") ?? []), ...errors];
}

function failedInSuites(suites: readonly unknown[]): readonly string[] {
  return suites.flatMap((suite) => [
    ...(listIn(suite, "specs") ?? []).filter((spec) => fieldOf(spec, "ok") !== true).map(toldOfSpec),
    ...failedInSuites(listIn(suite, "suites") ?? []),
  ]);
}

function toldOfSpec(spec: unknown): string {
  const results = (listIn(spec, "tests") ?? []).flatMap((test) => listIn(test, "results") ?? []);
  const [error] = results.flatMap((result) => listIn(result, "errors") ?? []);
  return told(spec, "title", fieldOf(error, "message"));
}

function told(named: unknown, by: string, message: unknown): string {
  const lines = stripVTControlCharacters(typeof message === "string" ? message : "").split("\n");
  const told = lines.map((line) => line.trimEnd().slice(0, LINE_LIMIT)).filter((line) => line !== "");
  const name = fieldOf(named, by);
  return [typeof name === "string" ? name : "outside of any test", ...told.slice(0, LINES)].join("\n    ");
}

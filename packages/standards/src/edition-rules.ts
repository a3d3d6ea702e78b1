import { STANDARD_TYPES } from "./edition.ts";
import { EVIDENCE_SOURCES } from "./evidence.ts";
import type { Place, ValueFault } from "./fault.ts";
import { SCORES } from "./scores.ts";
import { SECTORS } from "./sectors.ts";
import * as check from "./value-checks.ts";

const MOST_STANDARDS = 1000;

/**
 * All that keeps a value from being an edition's content; nothing means that it is one.
 *
 * The rules hold for CSV and JSON alike, so that what is imported can always be read again. Unknown keys are allowed.
 */
export function contentFaults(content: unknown, placeOf: (path: check.Path) => Place): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  contentCheck(placeOf)(content, [], (path, problem) => {
    faults.push({ ...problem, field: fieldOf(path), ...placeOf(path) });
  });
  return faults;
}

function contentCheck(placeOf: (path: check.Path) => Place): check.Check {
  const standards = check.filledList(check.atMost(MOST_STANDARDS, standardCheck(placeOf)), Infinity);
  const section = check.object({ name: check.unique(placeOf, check.line(200)), standards });
  const coreValue = check.object({
    number: check.unique(placeOf, check.filled(check.wholeNumber(1, 999))),
    label: check.line(200),
    description: check.filled(check.text(2000)),
  });
  return check.object({
    title: check.line(200),
    year: check.wholeNumber(1000, 9999),
    sections: check.filledList(section, MOST_STANDARDS),
    coreValues: check.list(coreValue, 100),
    scoreLabels: check.object(Object.fromEntries(SCORES.map((score) => [score, check.line(200)]))),
  });
}

function standardCheck(placeOf: (path: check.Path) => Place): check.Check {
  const distinct = (words: readonly string[]): check.Check => {
    return (value, path, report) => {
      check.list(check.unique(placeOf, check.oneOf(words)), words.length)(value, path, report);
    };
  };
  return check.object({
    code: check.unique(placeOf, check.line(40)),
    text: check.filled(check.text(2000)),
    type: check.filled(check.oneOf(STANDARD_TYPES)),
    core: check.filled(check.ofType("boolean", (value) => typeof value === "boolean")),
    appliesTo: (value, path, report) => {
      if (value === "all") return;
      if (Array.isArray(value) && value.length === 0) report(path, { kind: "empty" });
      distinct(SECTORS)(value, path, report);
    },
    guidance: check.text(20_000),
    easyRead: check.text(2000),
    evidence: distinct(EVIDENCE_SOURCES),
    questions: check.list(check.filled(check.text(2000)), 20),
  });
}

function fieldOf(path: check.Path): string {
  if (path[0] === "sections" && path[2] === "name") return "section"; // so is its column called
  return path.findLast((key) => typeof key === "string") ?? "edition";
}

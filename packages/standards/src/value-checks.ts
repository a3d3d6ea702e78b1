import type { ExpectedType, Place, ValueProblem } from "./fault.ts";

/** The way to a value in an edition: `["sections", 0, "standards", 3, "code"]`. */
export type Path = readonly (string | number)[];

export type Report = (path: Path, problem: ValueProblem) => void;

/** Reports all that is wrong with a value of which nothing is known. */
export type Check = (value: unknown, path: Path, report: Report) => void;

export function text(most: number): Check {
  return (value, path, report) => {
    if (typeof value !== "string") return report(path, { kind: "wrongType", expected: "text" });
    if (value.length > most) report(path, { kind: "tooLong", most, found: value.length });
    forbid(/(?![\n\t])[\p{Cc}\p{Cs}]/u, value, path, report);
  };
}

/** Cc are control characters, Cs halves of characters that no file in UTF-8 can hold. */
function forbid(characters: RegExp, value: string, path: Path, report: Report): void {
  const code = characters.exec(value)?.[0].codePointAt(0);
  if (code === undefined) return;
  report(path, { kind: "forbiddenCharacter", character: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` });
}

/** White space alone is empty too. */
export function filled(check: Check): Check {
  return (value, path, report) => {
    if (isBlank(value)) report(path, { kind: "empty" });
    else check(value, path, report);
  };
}

/** For names: two that look alike are not told apart by white space around them. */
export function line(most: number): Check {
  return (value, path, report) => {
    filled(text(most))(value, path, report);
    if (typeof value !== "string" || isBlank(value)) return;
    if (value !== value.trim()) report(path, { kind: "outerSpace" });
    forbid(/[\n\t]/, value.trim(), path, report);
  };
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

export function ofType(expected: ExpectedType, isRight: (value: unknown) => boolean): Check {
  return (value, path, report) => {
    if (!isRight(value)) report(path, { kind: "wrongType", expected });
  };
}

export function wholeNumber(least: number, most: number): Check {
  return ofType("wholeNumber", (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);
}

export function oneOf(allowed: readonly unknown[]): Check {
  return (value, path, report) => {
    if (allowed.includes(value)) return;
    const word = typeof value === "string" ? value : JSON.stringify(value);
    report(path, { kind: "unknownWord", word, allowed: allowed.map(String) });
  };
}

export function object(checks: Readonly<Record<string, Check>>): Check {
  return (value, path, report) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return report(path, { kind: "wrongType", expected: "object" });
    }
    const values = new Map<string, unknown>(Object.entries(value));
    for (const [key, check] of Object.entries(checks)) {
      if (values.has(key)) check(values.get(key), [...path, key], report);
      else report([...path, key], { kind: "missing" });
    }
  };
}

/** What comes after the most there may be is not looked at. */
export function list(check: Check, most: number): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(path, { kind: "wrongType", expected: "list" });
    for (const [index, entry] of value.slice(0, most).entries()) check(entry, [...path, index], report);
    if (value.length > most) report([...path, most], { kind: "tooMany", most });
  };
}

export function filledList(check: Check, most: number): Check {
  return (value, path, report) => {
    if (Array.isArray(value) && value.length === 0) report(path, { kind: "noStandards" });
    list(check, most)(value, path, report);
  };
}

/** Counts what it checks in all lists together. */
export function atMost(most: number, check: Check): Check {
  let count = 0;
  return (value, path, report) => {
    count += 1;
    if (count <= most) check(value, path, report);
    if (count === most + 1) report(path, { kind: "tooMany", most });
  };
}

/** Text and numbers that this check has met before are reported, in however many lists they stand. */
export function unique(placeOf: (path: Path) => Place, check: Check): Check {
  const seen = new Map<string | number, Path>();
  return (value, path, report) => {
    check(value, path, report);
    if ((typeof value !== "string" && typeof value !== "number") || isBlank(value) || Number.isNaN(value)) return;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, path);
    else report(path, { kind: "repeated", value: String(value), first: placeOf(first) });
  };
}

import type { CsvFault } from "./csv.ts";
import type { Position } from "./position.ts";

/** What a fault's line and column are counted in: one of two CSV files, what was typed, or an edition's JSON. */
export type FaultSource = "standards" | "coreValues" | "title" | "year" | "edition";

export type Place = Position & { readonly source: FaultSource };

/** What can be wrong with one value, wherever it came from. */
export type ValueProblem =
  | { readonly kind: "missing" | "empty" | "outerSpace" | "noStandards" }
  | { readonly kind: "wrongType"; readonly expected: ExpectedType }
  | { readonly kind: "tooLong"; readonly most: number; readonly found: number }
  | { readonly kind: "tooMany"; readonly most: number }
  | { readonly kind: "forbiddenCharacter"; readonly character: string } // as "U+0007"
  | { readonly kind: "unknownWord"; readonly word: string; readonly allowed: readonly string[] }
  | { readonly kind: "repeated"; readonly value: string; readonly first: Place }
  | { readonly kind: "wrongId"; readonly expected: string };

export type ExpectedType = "text" | "list" | "object" | "boolean" | "wholeNumber";

/** `field` is a column's name, or a key's. */
export type ValueFault = Place & { readonly field: string } & ValueProblem;

/** What can be wrong with a file as such, so that not all its values can be read. */
export type FileFault = Place &
  (
    | { readonly kind: "emptyFile" | "semicolons" }
    | { readonly kind: "tooLarge"; readonly mostBytes: number }
    | { readonly kind: "unknownColumn" | "missingColumn" | "repeatedColumn"; readonly name: string }
    | { readonly kind: "notJson"; readonly error: string } // in the words of jsonc-parser: "CommaExpected"
    | { readonly kind: "tooDeep"; readonly most: number }
    | { readonly kind: "repeatedKey"; readonly name: string }
  );

/** Why an edition is not taken. */
export type Fault = ValueFault | FileFault | (Place & CsvFault);

export function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((left, right) => left.line - right.line || left.column - right.column);
}

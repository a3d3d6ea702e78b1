import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Edition } from "./edition.ts";
import { editionIdOf } from "./edition-id.ts";
import { contentFaults } from "./edition-rules.ts";
import { type Fault, inReadingOrder, type Place } from "./fault.ts";
import { positionsIn } from "./position.ts";
import type { Path } from "./value-checks.ts";

export type ParsedEdition =
  | { readonly kind: "edition"; readonly edition: Edition }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/** An edition needs 7 levels; the rest is for keys of newer apps. A parser that calls itself would not survive 10,000. */
const MOST_LEVELS = 100;

/**
 * Reads an edition's JSON, or says all that is wrong with it, each fault with its place in the text.
 *
 * Keys it does not know stay in the edition, so that writing it again loses nothing and its id still holds.
 */
export function parseEdition(json: string, sha256Hex: (text: string) => string): ParsedEdition {
  const positionAt = positionsIn(json);
  const placeAt = (offset: number): Place => ({ source: "edition", ...positionAt(offset) });

  const tooDeep = offsetOfLevel(json, MOST_LEVELS + 1);
  if (tooDeep !== undefined) return faulty([{ kind: "tooDeep", most: MOST_LEVELS, ...placeAt(tooDeep) }]);
  const value = jsonValue(json);
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true });
  if (value === undefined || tree === undefined) return faulty(syntaxFaults(errors, placeAt));
  const repeated = repeatedKeys(tree);
  if (repeated.length > 0) {
    return faulty(repeated.map((key) => ({ kind: "repeatedKey", name: String(key.value), ...placeAt(key.offset) })));
  }

  const placeOf = (path: Path) => placeAt(nearestNode(tree, path).offset);
  const faults = contentFaults(value, placeOf);
  if (faults.length > 0) return faulty(faults);
  const edition = value as Edition; // no faults: `contentFaults` promises that all but the id is as it must be
  const expected = editionIdOf(edition, sha256Hex);
  if (edition.id === expected) return { kind: "edition", edition };
  return faulty([{ kind: "wrongId", field: "id", expected, ...placeOf(["id"]) }]);
}

function faulty(faults: readonly Fault[]): ParsedEdition {
  return { kind: "faults", faults: inReadingOrder(faults) };
}

/** Where the nesting first reaches this level; brackets in strings do not count. */
function offsetOfLevel(json: string, level: number): number | undefined {
  const scanner = createScanner(json, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < json.length; scanner.scan()) {
    const first = json[scanner.getTokenOffset()];
    if (first === "{" || first === "[") depth += 1;
    if (first === "}" || first === "]") depth -= 1;
    if (depth >= level) return scanner.getTokenOffset();
  }
  return undefined;
}

/** What JSON is, the platform says; jsonc-parser only knows where it stands. */
function jsonValue(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // not JSON, which has no `undefined`
  }
}

function syntaxFaults(errors: readonly ParseError[], placeAt: (offset: number) => Place): readonly Fault[] {
  if (errors.length === 0) return [{ kind: "notJson", error: "InvalidSymbol", ...placeAt(0) }];
  return errors.map(({ error, offset }) => ({
    kind: "notJson",
    error: printParseErrorCode(error),
    ...placeAt(offset),
  }));
}

/** Which of two values under one key counts differs between readers, so neither does. */
function repeatedKeys(node: Node): readonly Node[] {
  const children = node.children ?? [];
  const keys = node.type === "object" ? children.flatMap((property) => property.children?.slice(0, 1) ?? []) : [];
  const seen = new Set<unknown>();
  const repeated = keys.filter((key) => seen.size === seen.add(key.value).size);
  return [...repeated, ...children.flatMap(repeatedKeys)];
}

/** The value's node, or that of what should hold it. */
function nearestNode(tree: Node, path: Path): Node {
  if (path.length === 0) return tree;
  return findNodeAtLocation(tree, [...path]) ?? nearestNode(tree, path.slice(0, -1));
}

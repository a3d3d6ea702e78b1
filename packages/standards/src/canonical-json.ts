/** A value as JSON in the one way that hashes are taken of: keys sorted, no white space. Ids and digests rest on it: it never changes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? withSortedKeys(part) : part));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withSortedKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

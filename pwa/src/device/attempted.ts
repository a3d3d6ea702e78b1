export type WriteFailure = "storageFull" | "storageClosed" | "storageFault";

export type Attempted<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly failure: WriteFailure };

/** The door to device storage: whatever a transaction rejects with, it has failed, and nothing of it was kept. A bug is thrown on. */
export async function attempted<T>(transaction: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { kind: "done", value: await transaction() };
  } catch (error) {
    if (isBug(error)) throw error;
    return { kind: "failed", failure: failureOf(error) };
  }
}

/** Storage has its own names for what goes wrong with it; these are the language's. */
function isBug(error: unknown): boolean {
  return (
    error instanceof Error && ["Error", "TypeError", "RangeError", "ReferenceError", "SyntaxError"].includes(error.name)
  );
}

const CLOSED = ["DatabaseClosedError", "InvalidStateError", "DatabaseClosed"];

/**
 * Dexie reports a full disk as an AbortError with the reason inside; a really full one is an UnknownError. So is, on
 * iPads, a connection that the system has closed.
 */
export function failureOf(error: unknown): WriteFailure {
  const names = namesIn(error);
  if (names.some((name) => /quota|no_space/i.test(name))) return "storageFull";
  if (names.some((name) => CLOSED.includes(name) || /server lost/i.test(name))) return "storageClosed";
  return "storageFault";
}

function namesIn(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let at: unknown = error, depth = 0; typeof at === "object" && at !== null && depth < 4; depth += 1) {
    if ("name" in at) names.push(String(at.name));
    if ("message" in at) names.push(String(at.message));
    at = "inner" in at ? at.inner : null;
  }
  return names;
}

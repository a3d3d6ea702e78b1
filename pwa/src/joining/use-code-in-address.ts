import { useSyncExternalStore } from "react";
import { parseCode } from "./typed-code.ts";

/** The code in the address's fragment, which is never sent to the server; null if there is none. */
export function useCodeInAddress(): string | null {
  return useSyncExternalStore(onHashChange, codeInAddress);
}

function codeInAddress(): string | null {
  const fragment = decoded(location.hash.slice(1));
  return fragment === "" ? null : parseCode(fragment);
}

function onHashChange(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return ""; // somebody's typing slip after a percent sign: no code
  }
}

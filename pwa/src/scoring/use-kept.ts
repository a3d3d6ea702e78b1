import { useEffect } from "react";
import { keep } from "./remembered.ts";

/** Remembers on this tablet where somebody was, for when they come back. */
export function useKept(name: string, place: string | null) {
  useEffect(() => {
    if (place !== null) keep(name, place);
  }, [name, place]);
}

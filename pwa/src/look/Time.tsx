import { useSyncExternalStore } from "react";
import { isMoment, timeWords } from "./times.ts";

const MINUTE_MS = 60_000;

/** A moment as people say it: "14:32", "yesterday 14:32". */
export function Time({ at }: { readonly at: number }) {
  const now = useNow();
  if (!isMoment(at)) return timeWords(at, now);
  return <time dateTime={new Date(at).toISOString()}>{timeWords(at, now)}</time>;
}

/** The tablet's clock, to the minute. */
export function useNow(): number {
  return useSyncExternalStore(everyMinute, thisMinute);
}

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS / 4);
  document.addEventListener("visibilitychange", onChange);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", onChange);
  };
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}

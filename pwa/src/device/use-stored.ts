import { useEffect, useEffectEvent, useState } from "react";
import { store } from "./this-tablet.ts";
import type { Written } from "./tablet-store.ts";

const PAUSE_MS = 60;

/**
 * What `read` makes of this tablet's storage, read again soon after something was written, in any window. `name` says
 * what is read; `of` which writes matter. Keeps the former value if the new one is the same by `isSame`.
 */
export function useStored<Value>(
  name: string,
  read: () => Promise<Value>,
  {
    of = ["ownRow", "othersRow", "rest"],
    isSame = sameJson,
  }: { readonly of?: readonly Written[]; readonly isSame?: (a: Value, b: Value) => boolean } = {},
): Value | "loading" | "failed" {
  const [stored, setStored] = useState<{ readonly name: string; readonly value: Value | "failed" } | null>(null);
  const readLatest = useEffectEvent(read);
  const isUnchanged = useEffectEvent(isSame);
  const matters = useEffectEvent((written: Written) => of.includes(written));
  useEffect(() => {
    let ended = false;
    let last: { readonly value: Value | "failed" } | null = null;
    let reading = false;
    let again = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const readNow = async (): Promise<void> => {
      reading = true;
      again = false;
      const value = await readLatest().catch((error: unknown) => {
        console.warn(`${name} could not be read`, error);
        return "failed" as const;
      });
      reading = false;
      if (ended) return;
      const isSameAsBefore =
        last !== null && value !== "failed" && last.value !== "failed" && isUnchanged(last.value, value);
      if (!isSameAsBefore) {
        last = { value };
        setStored({ name, value });
      }
      if (again || value === "failed") readSoon(value === "failed" ? 1_000 : PAUSE_MS);
    };
    const readSoon = (ms: number): void => {
      if (reading) {
        again = true;
        return;
      }
      timer ??= setTimeout(() => {
        timer = null;
        void readNow();
      }, ms);
    };
    const stop = store.watch((written) => {
      if (matters(written)) readSoon(PAUSE_MS);
    });
    const whenShown = () => readSoon(0);
    document.addEventListener("visibilitychange", whenShown);
    void readNow();
    return () => {
      ended = true;
      stop();
      document.removeEventListener("visibilitychange", whenShown);
      if (timer !== null) clearTimeout(timer);
    };
  }, [name]);
  return stored === null || stored.name !== name ? "loading" : stored.value;
}

function sameJson<Value>(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

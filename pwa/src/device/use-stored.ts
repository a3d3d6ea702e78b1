import { useEffect, useEffectEvent, useState } from "react";
import { failureOf } from "./attempted.ts";
import { inTime } from "./in-time.ts";
import { sayReading } from "./reading-trouble.ts";
import { store } from "./this-tablet.ts";
import type { Written } from "./tablet-store.ts";

const PAUSE_MS = 60;
const RETRY_MS = 1_000;
/** After that storage that answers nothing is as good as none, which is said, and it is asked again. Longer than what working copies are waited for. */
const SILENT_MS = 15_000;

/**
 * What `read` makes of this tablet's storage, read again soon after something was written, in any window. `name` says
 * what is read; `of` which writes matter. Keeps the former value if the new one is the same by `isSame`, and while the
 * storage can't be read: "failed" is only what never was. That it can't be is told by `readingTrouble`.
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
    let last: { readonly value: Value } | null = null;
    let isReading = false;
    let again = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const reader = {};
    const readNow = async (): Promise<void> => {
      isReading = true;
      again = false;
      const reading = readLatest().then((value) => ({ value }));
      const latest = await inTime(SILENT_MS, reading).then(
        (read) => (read === "late" ? { failure: "storageFault" as const } : read),
        (error: unknown) => {
          console.warn(`${name} could not be read`, error);
          return { failure: failureOf(error) };
        },
      );
      isReading = false;
      if (ended) return;
      const failure = "failure" in latest ? latest.failure : null;
      sayReading(reader, failure);
      if ("value" in latest) show(latest);
      else if (last === null) setStored({ name, value: "failed" });
      if (again || failure !== null) readSoon(failure === null ? PAUSE_MS : RETRY_MS);
    };
    const show = (latest: { readonly value: Value }): void => {
      if (last !== null && isUnchanged(last.value, latest.value)) return;
      last = latest;
      setStored({ name, value: latest.value });
    };
    const readSoon = (ms: number): void => {
      if (isReading) {
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
      sayReading(reader, null);
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

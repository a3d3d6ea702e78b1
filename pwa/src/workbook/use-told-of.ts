import { useEffect, useEffectEvent, useState } from "react";
import { subscribeToWorkbooks } from "./workbooks-here.ts";

/**
 * What is read of open workbooks, and read again when one changes. It is state, so that what changes in a transition
 * is drawn in it, after what was tapped is painted; `useSyncExternalStore` would draw everything before.
 */
export function useToldOf<T>(readNow: () => T): T {
  const [held, hold] = useState(() => ({ by: readNow, value: readNow() }));
  const value = held.by === readNow ? held.value : readNow();
  if (held.by !== readNow) hold({ by: readNow, value }); // else what changes in a transition is drawn with anything else
  const drawn = useEffectEvent(() => value);
  useEffect(() => {
    let last = drawn();
    const told = () => {
      const now = readNow();
      if (now === last) return;
      last = now;
      hold({ by: readNow, value: now });
    };
    told(); // it may have changed since it was drawn
    return subscribeToWorkbooks(told);
  }, [readNow]);
  return value;
}

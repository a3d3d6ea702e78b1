import { useEffect } from "react";

/** While it is used and the page is seen, the device keeps its screen on, where it can. Saving power may forbid it: then it goes dark as usual. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !("wakeLock" in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let ended = false;
    const hold = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const lock = await navigator.wakeLock.request("screen");
        if (ended) await lock.release();
        held = lock;
      } catch {
        held = null; // the device would rather save power
      }
    };
    const again = () => void hold();
    document.addEventListener("visibilitychange", again); // the device lets go of it with each hiding
    again();
    return () => {
      ended = true;
      document.removeEventListener("visibilitychange", again);
      void held?.release();
    };
  }, [isWanted]);
}

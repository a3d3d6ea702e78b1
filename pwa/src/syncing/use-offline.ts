import { useSyncExternalStore } from "react";
import { subscribeToTrouble, troubleNow } from "./trouble.ts";

/** Whether there is no network, as far as is known: the browser says so, or the last exchange reached nobody. */
export function useOffline(): boolean {
  return useSyncExternalStore(subscribe, () => !navigator.onLine || troubleNow() === "offline");
}

function subscribe(told: () => void): () => void {
  const unsubscribe = subscribeToTrouble(told);
  addEventListener("online", told);
  addEventListener("offline", told);
  return () => {
    unsubscribe();
    removeEventListener("online", told);
    removeEventListener("offline", told);
  };
}

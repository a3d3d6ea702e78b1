import { useSyncExternalStore } from "react";
import type { Settings } from "./settings.ts";
import { settingsInUse, subscribeToSettings } from "./settings-in-use.ts";

export function useSettings(): Settings {
  return useSyncExternalStore(subscribeToSettings, settingsInUse);
}

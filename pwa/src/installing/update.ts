export type UpdateState =
  | { readonly state: "current" }
  | { readonly state: "waiting"; readonly deferred: "visitToday" | "unsentWork" | null };

/** Whether a newer app waits. "deferred" tells why it is better not offered now. */
export function useUpdate(): UpdateState {
  throw new Error("not written yet");
}

/** The person agreed: switches to the waiting app and reloads once it is in control. */
export function updateNow(): Promise<void> {
  throw new Error("not written yet");
}

/** Registers the service worker and looks for newer ones (when shown, hourly). Never reloads by itself. */
export function startUpdating(): void {
  throw new Error("not written yet");
}

/** Starts exchanging by itself (design section 3). Once per window, from main.tsx. */
export function startSyncing(): void {
  throw new Error("not written yet");
}

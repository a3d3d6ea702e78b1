let awaited = 0;
let told: (() => void) | null = null;

/** For a `Waiting` that is on the screen. Returns what says that it is gone. */
export function awaiting(): () => void {
  awaited += 1;
  return () => {
    awaited -= 1;
    if (awaited === 0) told?.();
  };
}

/** Waits until a page is painted in which nothing is waited for, but no longer than this. */
export function untilNothingIsAwaited(limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, limitMs);
    told = () =>
      afterPaint(() => {
        if (awaited > 0) return;
        clearTimeout(limit);
        resolve();
      });
    told();
  });
}

function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

const awaited = new Set<object>();
let told: (() => void) | null = null;

/** Something is waited for: a `Waiting` is on the screen, or nothing is yet. Returns what says that it is no more. */
export function awaiting(): () => void {
  const one = {};
  awaited.add(one);
  return () => {
    awaited.delete(one);
    if (awaited.size === 0) told?.();
  };
}

/** Waits until a page is painted in which nothing is waited for, but no longer than this. */
export function untilNothingIsAwaited(limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, limitMs);
    told = () =>
      afterPaint(() => {
        if (awaited.size > 0) return;
        clearTimeout(limit);
        resolve();
      });
    told();
  });
}

function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

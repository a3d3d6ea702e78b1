/** Lets so many at a time do their work, the others waiting in order: what they hold of memory is bounded by that. */
export function turns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next(); // the turn is handed on
    }
  };
}

/** After each piece of work so many times as long as it took. */
const RESTS = 3;
/** Where a piece took very long, the disk was slow and not the work large. */
const LONGEST_REST_MS = 500;

/** One after another, and with rests between: what need not be done soon takes no more than a quarter of the time of everybody else. */
export function sparingTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last = Promise.resolve();
  return async (work) => {
    const before = last;
    let rested = (): void => {};
    last = new Promise((resolve) => {
      rested = resolve;
    });
    await before;
    const beganAt = performance.now();
    try {
      return await work();
    } finally {
      setTimeout(rested, Math.min(LONGEST_REST_MS, RESTS * (performance.now() - beganAt))); // nobody who is answered waits for it
    }
  };
}

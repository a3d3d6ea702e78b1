let stopping = new AbortController();

/** Aborted once what this window is exchanging now is to end. */
export function untilStopped(): AbortSignal {
  return stopping.signal;
}

/** Ends what this window is exchanging now. What it has taken in stays, and the next one goes on from there. */
export function stopExchanging(): void {
  stopping.abort();
  stopping = new AbortController();
}

const WINDOW_MS = 60_000;
const ATTEMPTS_PER_WINDOW = 10;
/** So many addresses are counted at once. Beyond them the oldest is forgotten: memory stays bounded under any flood. */
const ADDRESSES_COUNTED = 10_000;

export type Attempt = { readonly kind: "allowed" } | { readonly kind: "tooManyTries"; readonly retryAfterMs: number };

/** Counts tries at codes: ten a minute from one address. 60 bits can't be guessed at that rate, nor at a million times it. */
export function joinAttempts(): (address: string, now: number) => Attempt {
  const windows = new Map<string, { readonly until: number; readonly count: number }>();
  return (address, now) => {
    const key = networkOf(address);
    const current = windows.get(key);
    if (current === undefined || current.until <= now) {
      windows.delete(key);
      const [oldest] = windows.keys();
      if (windows.size >= ADDRESSES_COUNTED && oldest !== undefined) windows.delete(oldest);
      windows.set(key, { until: now + WINDOW_MS, count: 1 });
      return { kind: "allowed" };
    }
    if (current.count >= ATTEMPTS_PER_WINDOW) return { kind: "tooManyTries", retryAfterMs: current.until - now };
    windows.set(key, { until: current.until, count: current.count + 1 });
    return { kind: "allowed" };
  };
}

/** An IPv6 customer has at least a /64 to draw addresses from; it counts as one. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const start = head === "" ? [] : head.split(":");
  const end = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array.from({ length: missing }, () => "0"), ...end].slice(0, 4).join(":");
}

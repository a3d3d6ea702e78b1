const WINDOW_MS = 60_000;
/** 60 bits can't be guessed at that rate, nor at a million times it. */
const MISSES_PER_WINDOW = 10;
/** A whole team may join behind one router: each tablet asks a handful of times. */
const REQUESTS_PER_WINDOW = 120;
/** So many addresses are counted at once. Beyond them the oldest is forgotten: memory stays bounded under any flood. */
const ADDRESSES_COUNTED = 10_000;

export type Attempt = { readonly kind: "allowed" } | { readonly kind: "tooManyTries"; readonly retryAfterMs: number };

export type JoinAttempts = {
  /** Whether this address may try once more. Counts as a request. */
  readonly tried: (address: string, now: number) => Attempt;
  /** What was tried is nothing that anybody was given. */
  readonly missed: (address: string) => void;
};

type Window = { readonly until: number; requests: number; misses: number };

/** Counts, of each address, what was asked within a minute, and how often it named what isn't there. */
export function joinAttempts(): JoinAttempts {
  const windows = new Map<string, Window>();
  return {
    tried: (address, now) => {
      const key = networkOf(address);
      const current = windows.get(key);
      if (current === undefined || current.until <= now) {
        windows.delete(key);
        const [oldest] = windows.keys();
        if (windows.size >= ADDRESSES_COUNTED && oldest !== undefined) windows.delete(oldest);
        windows.set(key, { until: now + WINDOW_MS, requests: 1, misses: 0 });
        return { kind: "allowed" };
      }
      if (current.misses >= MISSES_PER_WINDOW || current.requests >= REQUESTS_PER_WINDOW)
        return { kind: "tooManyTries", retryAfterMs: current.until - now };
      current.requests += 1;
      return { kind: "allowed" };
    },
    missed: (address) => {
      const current = windows.get(networkOf(address));
      if (current !== undefined) current.misses += 1;
    },
  };
}

/** An IPv6 customer has at least a /64 to draw addresses from; it counts as one. Some proxies say the port of each connection, too. */
function networkOf(said: string): string {
  const address = said.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const start = head === "" ? [] : head.split(":");
  const end = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array.from({ length: missing }, () => "0"), ...end].slice(0, 4).join(":");
}

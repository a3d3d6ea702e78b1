import { attempted } from "../device/attempted.ts";
import { store, thisTablet } from "../device/this-tablet.ts";
import { renewSession } from "../joining/session.ts";
import { carryByHttp } from "./carry.ts";
import { exchange, type ExchangeEnding } from "./exchange.ts";
import { stopExchanging, untilStopped } from "./stopping.ts";
import { sayTrouble } from "./trouble.ts";
import type { Tablet } from "../device/tablet.ts";

export type ExchangeOutcome =
  | { readonly kind: "exchanged" }
  | { readonly kind: "offline" | "signedOut" | "revoked" | "serverFault" | "storageFailed" | "nobody" }
  | { readonly kind: "elsewhere" } // another window of this tablet is at it
  | { readonly kind: "stopped" }; // by this app: `stopExchanging`

/** Whoever holds it packs and exchanges. A window that was frozen with it is not waited for. */
const LOCK = "circle-pack";
const FROZEN_AFTER_MS = 60_000;
const LET_GO_WITHIN_MS = 3_000;

let lastWorked = false;
let last: Promise<unknown> = Promise.resolve();
let next: Promise<ExchangeOutcome> | null = null;
let pendingNews = new Set<string>();

/**
 * Packs what is unpacked and exchanges with the server until neither has anything to say. `news`: what the server is
 * known to have something new about. While one is running in this window, one more waits for it, for all who ask.
 */
export async function syncNow(news: ReadonlySet<string> = new Set()): Promise<ExchangeOutcome> {
  for (const one of news) pendingNews.add(one);
  if (next === null) {
    next = last.then(begin, begin);
    last = next;
  }
  return await next;
}

/** Whoever asks from now on may be too late for this one. */
function begin(): Promise<ExchangeOutcome> {
  const news = pendingNews;
  next = null;
  pendingNews = new Set();
  return syncOnce(news);
}

/** Runs something while no window of this tablet exchanges. One that is frozen with the lock is not waited for. */
export async function withoutExchange<Value>(run: () => Promise<Value>): Promise<Value> {
  const ran: Promise<Value>[] = [];
  const runNow = (): Promise<Value> => {
    const running = run();
    ran.push(running);
    return running;
  };
  stopExchanging();
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(LET_GO_WITHIN_MS) }, runNow);
  } catch (error) {
    const [begun] = ran;
    if (begun !== undefined) return await begun; // it rejected, or the lock was taken from it
    if (!(error instanceof DOMException)) throw error;
    return await navigator.locks.request(LOCK, { steal: true }, runNow);
  }
}

/** Runs something if no window of this tablet exchanges just now; one that would begins when it is done. */
export async function ifNobodyExchanges(run: () => Promise<void>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await run();
  });
}

async function syncOnce(news: ReadonlySet<string>): Promise<ExchangeOutcome> {
  const tablet = await attempted(thisTablet);
  if (tablet.kind === "failed") return { kind: "storageFailed" };
  if (tablet.value === null) return { kind: "nobody" };
  const joined = tablet.value;
  const steal = document.visibilityState === "visible" && (await isOverdue());
  const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
  const ending = await ifLocked(options, () => exchangeOrStop(joined, news));
  if (ending.kind !== "elsewhere" && ending.kind !== "stopped") lastWorked = ending.kind === "exchanged";
  sayTrouble(ending.kind);
  return ending;
}

/** What was done here when a visible window takes the lock over is whole: each step is one transaction. */
async function ifLocked(options: LockOptions, run: () => Promise<ExchangeOutcome>): Promise<ExchangeOutcome> {
  try {
    return await navigator.locks.request(LOCK, options, async (lock): Promise<ExchangeOutcome> => {
      return lock === null ? { kind: "elsewhere" } : await run();
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return { kind: "elsewhere" };
    throw error;
  }
}

async function exchangeOrStop(tablet: Tablet, news: ReadonlySet<string>): Promise<ExchangeOutcome> {
  const signal = untilStopped();
  const outcome = await exchangeAndRenew(tablet, news, signal);
  return outcome.kind === "offline" && signal.aborted ? { kind: "stopped" } : outcome; // no answer was waited for
}

/** While the server can't be reached nothing is packed: what is written until then then leaves in one change. */
async function exchangeAndRenew(
  tablet: Tablet,
  news: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ExchangeOutcome> {
  const carry = carryByHttp(signal);
  const first = await exchange(tablet, carry, { pack: lastWorked, news });
  if (first.session === null || first.session === "live") return outcomeOf(first);
  // The exchange has given the server the statements it may have lost, so that it knows this tablet again.
  const here = await attempted(() => isStillHere(tablet));
  if (here.kind === "failed") return { kind: "storageFailed" };
  if (!here.value) return { kind: "nobody" };
  const renewed = await renewSession(tablet, signal);
  if (renewed === "signedOut" || renewed === "revoked")
    return first.kind === "exchanged" ? { kind: renewed } : outcomeOf(first);
  if (renewed !== "renewed") return { kind: renewed };
  return outcomeOf(await exchange(tablet, carry, { pack: true, news }));
}

/** Whoever signed out here meanwhile must not be signed in again. */
async function isStillHere({ person, device }: Tablet): Promise<boolean> {
  const now = await thisTablet();
  return now !== null && now.person === person && now.device === device;
}

function outcomeOf({ kind }: ExchangeEnding): ExchangeOutcome {
  return { kind };
}

let firstOverdueAt: number | null = null;

/**
 * Whether no window of this tablet has exchanged for so long that the one with the lock must be frozen. For as long
 * after this window has first found that, the other one is given time: it may have been opened together with this one.
 */
async function isOverdue(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === LOCK)) return false;
  const reviews = await attempted(() => store.reviews());
  if (reviews.kind === "failed") return false;
  const exchangedAt = Math.max(0, ...reviews.value.map(({ lastExchangeAt }) => lastExchangeAt ?? 0));
  if (Date.now() - exchangedAt <= FROZEN_AFTER_MS) return false;
  firstOverdueAt ??= Date.now();
  return Date.now() - firstOverdueAt > FROZEN_AFTER_MS;
}

import { attempted } from "../device/attempted.ts";
import { store, thisTablet } from "../device/this-tablet.ts";
import { renewSession } from "../joining/session.ts";
import { carryByHttp } from "./carry.ts";
import { exchange, type ExchangeEnding } from "./exchange.ts";
import { sayTrouble } from "./trouble.ts";
import type { Tablet } from "./tablet.ts";

export type ExchangeOutcome =
  | { readonly kind: "exchanged" }
  | { readonly kind: "offline" | "signedOut" | "revoked" | "serverFault" | "storageFailed" | "nobody" }
  | { readonly kind: "elsewhere" }; // another window of this tablet is at it

/** Whoever holds it packs and exchanges. A window that was frozen with it is not waited for. */
const LOCK = "circle-pack";
const FROZEN_AFTER_MS = 60_000;
const LET_GO_WITHIN_MS = 3_000;

let lastWorked = false;
let running: Promise<ExchangeOutcome> | null = null;
let waiting: Promise<ExchangeOutcome> | null = null;
let pendingNews = new Set<string>();
let stopping = new AbortController();

/**
 * Packs what is unpacked and exchanges with the server until neither has anything to say. `news`: what the server is
 * known to have something new about. While one is running in this window, one more waits for it, for all who ask.
 */
export async function syncNow(news: ReadonlySet<string> = new Set()): Promise<ExchangeOutcome> {
  for (const one of news) pendingNews.add(one);
  if (running === null) return await run();
  waiting ??= running.then(run, run);
  return await waiting;
}

function run(): Promise<ExchangeOutcome> {
  waiting = null;
  const news = pendingNews;
  pendingNews = new Set();
  running = syncOnce(news).finally(() => {
    running = null;
  });
  return running;
}

/** Ends what this window is exchanging now. What it has taken in stays, and the next one goes on from there. */
export function stopExchanging(): void {
  stopping.abort();
  stopping = new AbortController();
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
  const outcome = await attempted(() =>
    navigator.locks.request(LOCK, options, async (lock): Promise<ExchangeOutcome> => {
      return lock === null ? { kind: "elsewhere" } : await exchangeAndRenew(joined, news);
    }),
  );
  // The lock was taken over by a visible window. What was done here is whole: each step is one transaction.
  const ending: ExchangeOutcome = outcome.kind === "failed" ? { kind: "elsewhere" } : outcome.value;
  if (ending.kind !== "elsewhere") lastWorked = ending.kind === "exchanged";
  sayTrouble(ending.kind);
  return ending;
}

/** While the server can't be reached nothing is packed: what is written until then then leaves in one change. */
async function exchangeAndRenew(tablet: Tablet, news: ReadonlySet<string>): Promise<ExchangeOutcome> {
  const { signal } = stopping;
  const carry = carryByHttp(signal);
  const first = await exchange(tablet, carry, { pack: lastWorked, news });
  if (first.session === null || first.session === "live") return outcomeOf(first);
  // The exchange has given the server the statements it may have lost, so that it knows this tablet again.
  if (!(await isStillHere(tablet))) return { kind: "nobody" };
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

/** Whether no window of this tablet has exchanged for so long that the one with the lock must be frozen. */
async function isOverdue(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === LOCK)) return false;
  const reviews = await attempted(() => store.reviews());
  if (reviews.kind === "failed") return false;
  const last = Math.max(0, ...reviews.value.map(({ lastExchangeAt }) => lastExchangeAt ?? 0));
  return Date.now() - last > FROZEN_AFTER_MS && Date.now() - lastTried() > FROZEN_AFTER_MS;
}

let firstTriedAt: number | null = null;
function lastTried(): number {
  firstTriedAt ??= Date.now();
  return firstTriedAt;
}

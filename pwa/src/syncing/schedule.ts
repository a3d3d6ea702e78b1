import type { TabletStore } from "../device/tablet-store.ts";
import { store } from "../device/this-tablet.ts";
import { letGoOfClosed } from "../keeping/let-go.ts";
import { backoffMs } from "./backoff.ts";
import { listenToNews } from "./news.ts";
import { newsKey } from "./request.ts";
import { type ExchangeOutcome, syncNow } from "./sync-now.ts";

const PAUSE_MS = 2_000;
const LONGEST_TYPING_MS = 10_000;
const REGULAR_MS = 30_000;
/** Another window was exchanging, or had this one stop for it, and may be gone before it has done so. */
const ELSEWHERE_MS = 3_000;

let failures = 0;
let next: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
let news = new Set<string>();
let started = false;

/** Exchanges in at most so many milliseconds. */
export function syncSoon(ms = 0): void {
  const at = Date.now() + ms;
  if (next !== null && next.at <= at) return;
  if (next !== null) clearTimeout(next.timer);
  next = { at, timer: setTimeout(() => void sync(), ms) };
}

async function sync(): Promise<void> {
  next = null;
  const about = news;
  news = new Set();
  let kind: ExchangeOutcome["kind"] = "serverFault"; // for a bug that is thrown: it is not tried again at once
  try {
    ({ kind } = await syncNow(about));
    if (kind === "exchanged") {
      listenToNews(hear, () => syncSoon(50));
      await letGoOfClosed();
    }
  } finally {
    if (kind !== "exchanged") for (const one of about) news.add(one);
    const pause = pauseAfter(kind);
    failures = pause === null ? failures + 1 : 0;
    syncSoon(pause ?? backoffMs(failures, Math.random()));
  }
}

/** Null: it did not work, and waits longer each time. */
function pauseAfter(kind: ExchangeOutcome["kind"]): number | null {
  switch (kind) {
    case "exchanged":
    case "nobody":
      return REGULAR_MS;
    case "elsewhere":
    case "stopped":
      return ELSEWHERE_MS;
    case "offline":
    case "signedOut":
    case "revoked":
    case "serverFault":
    case "storageFailed":
      return null;
  }
}

function hear(review: string, workbooks: readonly string[]): void {
  for (const workbook of workbooks) news.add(newsKey(review, workbook));
  syncSoon(50);
}

/** Starts exchanging by itself (design section 3). Once per window. */
export function startSyncing(): void {
  if (started) return;
  started = true;
  whenWritten(store);
  document.addEventListener("focusout", ({ target }) => {
    const isText = target instanceof Element && target.matches("textarea, input:not([type=radio], [type=checkbox])");
    if (isText) syncSoon(200); // what is tapped goes after the pause, together
  });
  window.addEventListener("online", again);
  window.addEventListener("pageshow", again);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") again();
  });
  syncSoon();
}

/** Something outside has changed: the last failures tell nothing any more. */
function again(): void {
  failures = 0;
  syncSoon();
}

/** After a pause of 2 s, or 10 s of writing without one. While the server can't be reached, its own time decides. */
function whenWritten({ watch }: Pick<TabletStore, "watch">): void {
  let pause: ReturnType<typeof setTimeout> | null = null;
  let since: number | null = null;
  watch((written) => {
    if (written === "rest") return;
    since ??= Date.now();
    if (pause !== null) clearTimeout(pause);
    const wait = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_TYPING_MS - Date.now()));
    pause = setTimeout(() => {
      pause = null;
      since = null;
      if (failures === 0) syncSoon();
    }, wait);
  });
}

import { useSyncExternalStore } from "react";
import type { Workbox } from "workbox-window";
import { store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { partOnceLoaded } from "../look/later-part.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { receivedOf } from "../syncing/received.ts";
import { unwrittenHere, writeAllNow } from "../workbook/workbooks-here.ts";

export type UpdateState =
  | { readonly state: "current" }
  | { readonly state: "waiting"; readonly deferred: Deferred }
  | { readonly state: "taken" }; // a newer app is in use on this tablet, and this window still runs the one before it

/** Why a newer app is better not offered now; null: it may be. */
export type Deferred = "visitToday" | "unsentWork" | null;

/** Why the page was not loaded again. */
export type UpdateRefusal = "notSaved" | "notYet";

const HOUR_MS = 60 * 60_000;
const CHANGE_OVER_MS = 10_000;
const ASK_AGAIN_MS = 1_000;

let workbox: Workbox | null = null;
let isStarted = false;
let newer: "none" | "waiting" | "taken" = "none";
let isChangingOver = false;
const listeners = new Set<() => void>();

/** Whether a newer app waits, or has been taken. "deferred" tells why it is better not offered now. */
export function useUpdate(): UpdateState {
  const known = useSyncExternalStore(subscribe, () => newer);
  const waiting = known === "waiting";
  const deferred = useStored(waiting ? "reasons to update later" : "nothing", async () =>
    waiting ? await reasonToWait() : null,
  );
  if (known === "none") return { state: "current" };
  if (known === "taken") return { state: "taken" };
  return { state: "waiting", deferred: deferred === "loading" || deferred === "failed" ? "unsentWork" : deferred };
}

async function reasonToWait(): Promise<Deferred> {
  const today = localDate(new Date());
  for (const { review } of await store.reviews()) {
    const { details, closed } = await knownFacts(store, review);
    if (details?.visitOn === today && !closed) return "visitToday";
    const received = receivedOf(await store.holdingsOf(review), [], null);
    if (received.state === "notYet" && received.why !== "nothingSentYet") return "unsentWork";
  }
  return null;
}

function localDate(at: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The person agreed: switches to the waiting app and loads the page again once it is in control. Answers if it doesn't come to that. */
export async function updateNow(): Promise<UpdateRefusal> {
  if (!(await isAllWritten())) return "notSaved";
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined || registration.waiting === null) location.reload();
  isChangingOver = true;
  for (let waited = 0; isChangingOver && waited < CHANGE_OVER_MS; waited += ASK_AGAIN_MS) {
    registration?.waiting?.postMessage({ type: "SKIP_WAITING" }); // whichever waits now: a newer one may have replaced it
    await new Promise((after) => setTimeout(after, ASK_AGAIN_MS));
  }
  isChangingOver = false;
  return "notYet";
}

/** The person has turned to something else: if the newer app still takes over, the page stays as it is. */
export function stayOnThisPage(): void {
  isChangingOver = false;
}

/** Loads this window with the app that is in use now. Answers if it does not. */
export async function loadAgain(): Promise<UpdateRefusal> {
  if (!(await isAllWritten())) return "notSaved";
  location.reload();
  return "notYet";
}

async function isAllWritten(): Promise<boolean> {
  await writeAllNow();
  return unwrittenHere() === 0;
}

/** Registers the service worker, which fetches the whole app, after this; then looks for newer ones (when shown, hourly). Never reloads by itself. */
export function startUpdating(after: Promise<void>): void {
  if (isStarted || !("serviceWorker" in navigator)) return;
  isStarted = true;
  navigator.serviceWorker.addEventListener("controllerchange", whenTakenOver());
  register(after).catch((error: unknown) => console.warn("the app is not installed for use without a network", error));
  window.addEventListener("pageshow", lookForUpdate);
  document.addEventListener("visibilitychange", lookForUpdate);
  setInterval(lookForUpdate, HOUR_MS);
}

async function register(after: Promise<void>): Promise<void> {
  await after;
  const { Workbox: Registering } = await partOnceLoaded(() => import("workbox-window"));
  workbox = new Registering("/sw.js", { updateViaCache: "none" });
  workbox.addEventListener("waiting", () => say("waiting"));
  const registration = await workbox.register();
  if ((registration?.waiting ?? null) !== null) say("waiting");
}

/** Only who agreed has the page loaded again; any other window says that it is behind. */
function whenTakenOver(): () => void {
  let wasControlled = navigator.serviceWorker.controller !== null;
  return () => {
    const isNewer = wasControlled || newer === "waiting"; // else it is this page's own app, in control for the first time
    wasControlled = true;
    if (!isNewer) return;
    if (isChangingOver) location.reload(); // which the person can still refuse, while something is not saved
    say("taken");
  };
}

function say(next: "waiting" | "taken"): void {
  newer = next;
  for (const told of listeners) told();
}

function lookForUpdate(): void {
  if (document.visibilityState !== "visible" || workbox === null) return;
  workbox.update().catch(() => undefined); // offline, most often: it is looked for again
}

function subscribe(told: () => void): () => void {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
}

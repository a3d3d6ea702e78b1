import { useSyncExternalStore } from "react";
import { Workbox } from "workbox-window";
import { store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { receivedOf } from "../syncing/received.ts";

export type UpdateState =
  | { readonly state: "current" }
  | { readonly state: "waiting"; readonly deferred: "visitToday" | "unsentWork" | null };

const HOUR_MS = 60 * 60_000;

let workbox: Workbox | null = null;
let isWaiting = false;
const listeners = new Set<() => void>();

/** Whether a newer app waits. "deferred" tells why it is better not offered now. */
export function useUpdate(): UpdateState {
  const waiting = useSyncExternalStore(subscribe, () => isWaiting);
  const deferred = useStored(waiting ? "reasons to update later" : "nothing", async () =>
    waiting ? await reasonToWait() : null,
  );
  if (!waiting) return { state: "current" };
  return { state: "waiting", deferred: deferred === "loading" || deferred === "failed" ? "unsentWork" : deferred };
}

async function reasonToWait(): Promise<"visitToday" | "unsentWork" | null> {
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

/** The person agreed: switches to the waiting app and reloads once it is in control. */
export async function updateNow(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting ?? null;
  if (waiting === null) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ type: "SKIP_WAITING" });
}

/** Registers the service worker and looks for newer ones (when shown, hourly). Never reloads by itself. */
export function startUpdating(): void {
  if (workbox !== null || !("serviceWorker" in navigator)) return;
  const registering = new Workbox("/sw.js", { updateViaCache: "none" });
  workbox = registering;
  registering.addEventListener("waiting", sayWaiting);
  const begun = registering.register().then((registration) => {
    if ((registration?.waiting ?? null) !== null) sayWaiting();
  });
  begun.catch((error: unknown) => console.warn("the app is not installed for use without a network", error));
  window.addEventListener("pageshow", lookForUpdate);
  document.addEventListener("visibilitychange", lookForUpdate);
  setInterval(lookForUpdate, HOUR_MS);
}

function sayWaiting(): void {
  isWaiting = true;
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

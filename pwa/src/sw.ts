/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0] };

/** Not in TypeScript's own types yet, and not in every browser. */
type InstallEvent = ExtendableEvent & {
  readonly addRoutes?: (rule: {
    readonly condition: { readonly urlPattern: string };
    readonly source: "network";
  }) => Promise<void>;
};

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [/^\/api\//, /^\/healthz$/] }));

// What goes to the server doesn't wake this worker. Chromium stops a worker that is idle so that the next one can take
// over; a request in that very moment starts it again, and the takeover is forgotten for as long as requests go on.
self.addEventListener("install", (event: InstallEvent) => {
  const routed = event.addRoutes?.({ condition: { urlPattern: "/api/*" }, source: "network" });
  routed?.catch((error: unknown) => console.warn("requests to the server go through the service worker", error));
});

// Only after the person has agreed: a newer app never takes over under somebody's hands.
self.addEventListener("message", (event: ExtendableMessageEvent) => {
  const said: unknown = event.data;
  if (typeof said === "object" && said !== null && "type" in said && said.type === "SKIP_WAITING")
    event.waitUntil(self.skipWaiting());
});
clientsClaim();

/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0] };

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [/^\/api\//, /^\/healthz$/] }));

// Only after the person has agreed: a newer app never takes over under somebody's hands.
self.addEventListener("message", (event: ExtendableMessageEvent) => {
  const said: unknown = event.data;
  if (typeof said === "object" && said !== null && "type" in said && said.type === "SKIP_WAITING")
    event.waitUntil(self.skipWaiting());
});
clientsClaim();

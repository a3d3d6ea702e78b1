import { createServer, type Server as HttpServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { App } from "./app.ts";

/** Longer than the 30 s after which an open tablet asks again, and than what proxies wait. */
const KEEP_ALIVE_MS = 75_000;

/** So long may it take until a request has come in whole. A page of changes over a poor network needs a third of it. */
const REQUEST_WITHIN_MS = 60_000;

/** A receiver that takes nothing of what it asked for is cut off after so long: news say something more often. */
const TAKES_NOTHING_MS = 120_000;

export type Listening = {
  readonly kind: "listening";
  /** The port in use: the one asked for, or a free one if that was 0. */
  readonly port: number;
  /** Takes no more requests, and lets those that are running come to their end, for so long at most. */
  readonly stop: (mostMs: number) => Promise<void>;
};

/** `why` is the system's word for it: EADDRINUSE, EACCES, ENOTFOUND. */
export type NotListening = { readonly kind: "notListening"; readonly why: string };

export async function listen(
  app: Pick<App, "fetch" | "close">,
  port: number,
  host: string,
  takesNothingMs: number = TAKES_NOTHING_MS,
): Promise<Listening | NotListening> {
  const answer = getRequestListener(app.fetch);
  const timeouts = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_WITHIN_MS,
    headersTimeout: REQUEST_WITHIN_MS,
  };
  const http = createServer(timeouts, (incoming, outgoing) => {
    void answer(incoming, outgoing);
  });
  http.setTimeout(takesNothingMs);
  const why = await new Promise<string | null>((resolve) => {
    http.once("error", (fault: NodeJS.ErrnoException) => resolve(fault.code ?? fault.name));
    http.listen(port, host, () => resolve(null));
  });
  if (why !== null) return { kind: "notListening", why };
  const address = http.address();
  return {
    kind: "listening",
    port: typeof address === "object" && address !== null ? address.port : port,
    stop: async (mostMs) => await stop(http, app, mostMs),
  };
}

async function stop(http: HttpServer, app: Pick<App, "close">, mostMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  app.close();
  http.closeIdleConnections();
  const impatience = setTimeout(() => http.closeAllConnections(), mostMs);
  await closed;
  clearTimeout(impatience);
}

import { createServer, type Server as HttpServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { App } from "./app.ts";

export type Listening = {
  /** The port in use: the one asked for, or a free one if that was 0. */
  readonly port: number;
  /** Takes no more requests, and lets those that are running come to their end, for so long at most. */
  readonly stop: (mostMs: number) => Promise<void>;
};

export async function listen(app: Pick<App, "fetch" | "close">, port: number, host: string): Promise<Listening> {
  const http = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, resolve);
  });
  const address = http.address();
  return {
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

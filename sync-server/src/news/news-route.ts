import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { refuse } from "../http/answers.ts";
import { sessionIn } from "../http/asking.ts";
import { sessionByHash } from "../joining/sessions.ts";
import type { Server } from "../server.ts";
import type { NewsItem } from "./news.ts";

const HEARTBEAT_MS = 25_000;
/** Of all its sessions: a tablet may begin one as often as it likes. */
const STREAMS_OF_DEVICE = 8;
/** A receiver that takes nothing is let go before what waits for it gets large; it asks anyway when it comes back. */
const ITEMS_WAITING = 100;

export type NewsRoute = { readonly routes: Hono; readonly close: () => void };

/** Server-sent events: hints to ask again, for as long as the session lives. */
export function newsRoute(server: Server): NewsRoute {
  const streams = new Map<string, number>();
  const endings = new Set<() => void>();

  const routes = new Hono().get("/news", async (c) => {
    const session = await sessionIn(c, server);
    if (session.state !== "live") return refuse(c, { kind: "signedOut" });
    if (c.req.method === "HEAD") return c.body(null); // nobody would read its stream, or end it
    const { tokenHash, person, device } = session;
    const open = streams.get(device) ?? 0;
    if (open >= STREAMS_OF_DEVICE) return refuse(c, { kind: "tooManyTries", retryAfterMs: HEARTBEAT_MS });
    streams.set(device, open + 1);
    c.header("Cache-Control", "no-store");
    c.header("X-Accel-Buffering", "no"); // a proxy that collects an answer before it hands it on would keep the news
    return streamSSE(c, async (stream) => {
      const waiting: NewsItem[] = [];
      let wake = (): void => {};
      let ended = false;
      const end = (): void => {
        ended = true;
        stopListening();
        waiting.length = 0;
        stream.abort(); // else what is being written would wait until the receiver takes it
        wake();
      };
      const stopListening = server.news.listen({
        person,
        device,
        tell: (item) => {
          waiting.push(item);
          if (waiting.length > ITEMS_WAITING) end();
          wake();
        },
        check: () => wake(),
      });
      endings.add(end);
      stream.onAbort(end);
      try {
        await stream.write(": open\n\n");
        while (!ended) {
          const item = waiting.shift();
          if (item !== undefined) {
            await stream.writeSSE({ event: "news", data: JSON.stringify(item) });
            continue;
          }
          const woken = await sleep(HEARTBEAT_MS, (wakeUp) => {
            wake = wakeUp;
          });
          if (!(await isLive(server, tokenHash))) break;
          if (!woken && !ended) await stream.write(": still here\n\n");
        }
      } finally {
        stopListening();
        endings.delete(end);
        const left = (streams.get(device) ?? 1) - 1;
        if (left === 0) streams.delete(device);
        else streams.set(device, left);
      }
    });
  });

  return { routes, close: () => endings.forEach((end) => end()) };
}

async function isLive(server: Server, tokenHash: string): Promise<boolean> {
  return (await sessionByHash(server.store, tokenHash, server.now())).state === "live";
}

/** True if woken, false when the time is over. */
async function sleep(ms: number, wakeable: (wake: () => void) => void): Promise<boolean> {
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    wakeable(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

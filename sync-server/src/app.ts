import { Hono } from "hono";
import { compress } from "hono/compress";
import { refuse } from "./http/answers.ts";
import { appFiles } from "./http/app-files.ts";
import { ownPagesOnly } from "./http/asking.ts";
import { limitedBody } from "./http/body-limit.ts";
import { headers } from "./http/headers.ts";
import { joinRoutes } from "./http/join-routes.ts";
import { peopleRoutes, reviewRoutes } from "./http/review-routes.ts";
import { syncRoute } from "./http/sync-route.ts";
import { newsRoute } from "./news/news-route.ts";
import type { Server } from "./server.ts";
import { JSON_BODY_BYTES } from "./sync/limits.ts";

export type AppOptions = {
  /** Where the built app lies. */
  readonly pages: string;
  /** Whether a proxy in front says where requests come from. */
  readonly trustProxy: boolean;
  /** One line about what went wrong. Never holds what people wrote. */
  readonly report: (line: string) => void;
};

export type App = {
  readonly fetch: Hono["fetch"];
  readonly request: Hono["request"];
  /** Ends what would otherwise never end: streams of news. */
  readonly close: () => void;
};

const VERSION = 1;

/** All doors of the server. */
export function openApp(server: Server, { pages, trustProxy, report }: AppOptions): App {
  const news = newsRoute(server);
  const app = new Hono();
  app.onError((fault, c) => {
    const hasHungUp = c.req.raw.signal.aborted; // then reading the body throws, and nobody hears the answer
    if (!hasHungUp) report(`${c.req.method} ${c.req.routePath}: ${fault.name}${placeOf(fault)}`);
    return refuse(c, { kind: "serverFault" });
  });
  app.use(headers(server.publicUrl));
  app.get("/healthz", (c) => c.json({ ok: true, version: VERSION }));
  app.use("/api/*", ownPagesOnly(server.publicUrl), async (c, next) => {
    await next();
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  });
  app.route("/api", syncRoute(server));
  app.route("/api", news.routes);
  app.use("/api/*", compress(), limitedBody(JSON_BODY_BYTES)); // what is exchanged is packed already, and news is a stream
  app.route("/api", joinRoutes(server, trustProxy));
  app.route("/api", reviewRoutes(server));
  app.route("/api", peopleRoutes(server));
  app.all("/api/*", (c) => refuse(c, { kind: "notFound" }));
  app.route("/", appFiles(pages));
  return { fetch: app.fetch, request: app.request, close: news.close };
}

/** Where in our source it happened. The message is left out: it may quote what somebody wrote. */
function placeOf({ stack }: Error): string {
  const line = stack?.split("\n").find((one) => one.includes(".ts:"));
  return line === undefined ? "" : ` ${line.trim()}`;
}

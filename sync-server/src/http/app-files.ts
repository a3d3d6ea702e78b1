import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

const FOR_EVER = "public, max-age=31536000, immutable";
/** Asked about each time, answered mostly with "as before". */
const ASK_AGAIN = "no-cache";

/**
 * The built app. Files under `/assets` have their content in their name; every other address is the app's own, and gets
 * its page. What the build has compressed is given so, all else is compressed here.
 */
export function appFiles(folder: string): Hono {
  if (!existsSync(join(folder, "index.html")))
    return new Hono().get("*", (c) => c.text("The app is not built: run pnpm build", 503));
  const files = serveStatic({ root: folder, precompressed: true });
  const app = new Hono();
  app.use(compress());
  app.use("*", async (c, next) => {
    await next();
    const isFound = c.res.ok || c.res.status === 304;
    if (isFound) c.header("Cache-Control", c.req.path.startsWith("/assets/") ? FOR_EVER : ASK_AGAIN);
  });
  app.get("/assets/*", files, (c) => c.notFound());
  app.get("*", etag(), files, serveStatic({ root: folder, path: "index.html", precompressed: true }));
  return app;
}

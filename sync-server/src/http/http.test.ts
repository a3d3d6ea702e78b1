import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openApp } from "../app.ts";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { answered, kindOf, newFolder, openWorld, tabletOn, team } from "../testing/world.ts";
import { STATUS_OF } from "./answers.ts";

const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

async function withPages(publicUrl = "http://localhost:8787") {
  const { server } = await openWorld();
  const pages = newFolder();
  mkdirSync(join(pages, "assets"));
  const page = `<!doctype html><title>Open Circle</title>${"<p>x</p>".repeat(300)}`;
  for (const [file, content] of [
    ["index.html", page],
    ["sw.js", "// worker"],
    ["manifest.webmanifest", "{}"],
    ["assets/app-1a2b.js", "let a;".repeat(500)],
    ["assets/app-1a2b.js.br", "in Brotli"],
  ] as const) {
    writeFileSync(join(pages, file), content);
  }
  return openApp({ ...server, publicUrl }, { pages, trustProxy: false, report: () => {} });
}

test("every answer forbids what no page of ours needs", async () => {
  const app = await withPages("https://reviews.example.org");
  for (const path of ["/", "/assets/app-1a2b.js", "/api/session", "/api/nowhere", "/healthz"]) {
    const { headers } = await app.request(path);
    expect(headers.get("content-security-policy"), path).toBe(CSP);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/);
    expect(headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
  }
});

test("HTTPS is insisted on only where the server is reached by it", async () => {
  const app = await withPages();
  expect((await app.request("/")).headers.get("strict-transport-security")).toBe(null);
});

test("the app's page is asked about each time, files named by their content never again", async () => {
  const app = await withPages();
  const cacheOf = async (path: string) => (await app.request(path)).headers.get("cache-control");
  expect(await cacheOf("/assets/app-1a2b.js")).toBe("public, max-age=31536000, immutable");
  for (const path of ["/", "/index.html", "/sw.js", "/manifest.webmanifest", "/reviews/abc"])
    expect(await cacheOf(path), path).toBe("no-cache");
  expect(await cacheOf("/api/session")).toBe("no-store");
  const first = await app.request("/sw.js");
  const etag = first.headers.get("etag") ?? "";
  expect((await app.request("/sw.js", { headers: { "If-None-Match": etag } })).status).toBe(304);
});

test("any address of the app's gets its page, packed; an asset that isn't there gets none", async () => {
  const app = await withPages();
  const page = await app.request("/join", { headers: { "Accept-Encoding": "gzip" } });
  expect([page.status, page.headers.get("content-type"), page.headers.get("content-encoding")]).toEqual([
    200,
    "text/html; charset=utf-8",
    "gzip",
  ]);
  expect((await app.request("/assets/app-old.js")).status).toBe(404);
  expect((await app.request("/reviews/1/draft")).headers.get("content-type")).toContain("text/html");
});

test("what the build has compressed is given so to whoever takes it, and remembered in the same way", async () => {
  const app = await withPages();
  const ask = (path: string, accepted: string) => app.request(path, { headers: { "Accept-Encoding": accepted } });
  const script = await ask("/assets/app-1a2b.js", "gzip, deflate, br, zstd");
  expect(Buffer.from(await script.arrayBuffer()).toString()).toBe("in Brotli");
  expect(script.headers.get("content-encoding")).toBe("br");
  expect(script.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("vary")).toBe("Accept-Encoding");
  expect((await ask("/assets/app-1a2b.js", "gzip")).headers.get("content-encoding")).toBe("gzip");
  expect(await (await ask("/assets/app-1a2b.js", "")).text()).toBe("let a;".repeat(500));
});

test("long answers of the API are compressed, but for the exchange, which is packed, and the stream of news", async () => {
  const { line, ann, review } = await team();
  const cookie = { Cookie: await cookieOf(ann.tablet), "Accept-Encoding": "gzip" };
  const { app } = line.world;
  const encodingOf = async (path: string) => {
    const answer = await app.request(path, { headers: cookie });
    void answer.body?.cancel();
    return [answer.status, answer.headers.get("content-encoding")];
  };
  expect(await encodingOf(`/api/reviews/${review}/pack`)).toEqual([200, "gzip"]);
  expect(await encodingOf("/api/news")).toEqual([200, null]);
});

test("an address of the API that isn't there is answered in its way", async () => {
  const app = await withPages();
  expect(await kindOf(app.request("/api/nowhere"))).toEqual([404, "notFound"]);
  expect(await kindOf(app.request("/api/reviews", { method: "PATCH" }))).toEqual([404, "notFound"]);
  expect(await answered(Promise.resolve(app.request("/healthz")))).toEqual({ ok: true, version: 1 });
});

test("no other site's page can make a browser send anything here", async () => {
  const { line, ann, review } = await team();
  const post = (headers: Record<string, string>) =>
    kindOf(
      line.world.app.request("/api/invitations/look", {
        method: "POST",
        body: '{"code":"x"}',
        headers: { "X-Forwarded-For": `10.9.0.${Math.random()}`, ...headers },
      }),
    );
  const allowed = [404, "codeUnknown"];
  const refused = [403, "forbidden"];
  expect(await post({})).toEqual(allowed);
  expect(await post({ Origin: "http://localhost:8787" })).toEqual(allowed);
  expect(await post({ Origin: "http://192.168.0.7:8787", Host: "192.168.0.7:8787" })).toEqual(allowed);
  expect(await post({ Origin: "http://192.168.0.8:8787", Host: "192.168.0.7:8787" })).toEqual(refused);
  expect(await post({ "Sec-Fetch-Site": "same-origin", Origin: "https://behind-a-proxy.example" })).toEqual(allowed);
  expect(await post({ Origin: "https://evil.example" })).toEqual(refused);
  expect(await post({ Origin: "null" })).toEqual(refused);
  for (const site of ["cross-site", "same-site"]) expect(await post({ "Sec-Fetch-Site": site })).toEqual(refused);
  expect((await ann.tablet.ask("GET", `/api/reviews/${review}/pack`)).status).toBe(200);
});

test("[P7] bodies that are too large are refused before they are read to their end", async () => {
  const { line, ann } = await team();
  const post = (path: string, body: BodyInit) => kindOf(line.world.app.request(path, { method: "POST", body }));
  expect(await post("/api/invitations/look", `{"code":"${"x".repeat(65 * 1024)}"}`)).toEqual([413, "tooLarge"]);
  expect(await post("/api/sync", new Uint8Array(4 * 1024 * 1024 + 1))).toEqual([413, "tooLarge"]);
  expect(await kindOf(ann.tablet.ask("POST", "/api/devices", { device: "x".repeat(70_000) }))).toEqual([
    413,
    "tooLarge",
  ]);
  const named = { "Content-Length": String(4 * 1024 * 1024 + 1) };
  expect(
    await kindOf(line.world.app.request("/api/sync", { method: "POST", body: new Uint8Array(1), headers: named })),
  ).toEqual([413, "tooLarge"]);
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)) });
  expect(
    await kindOf(line.world.app.request("/api/sync", { method: "POST", body: endless, duplex: "half" } as RequestInit)),
  ).toEqual([413, "tooLarge"]);
});

test("who is removed while the body of a command is on its way gives it no more", async () => {
  const { line, review, coordinator, lead } = await team();
  const end = () => coordinator.ask("POST", `/api/reviews/${review}/people/${lead.person}/end`);
  const said = Buffer.from('{"changes":[]}');
  const pull = async (controller: ReadableStreamDefaultController): Promise<void> => {
    expect((await end()).status).toBe(204);
    controller.enqueue(said);
    controller.close();
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 }); // pulled when it is read, not before
  const headers = { Cookie: await cookieOf(lead.tablet), "Content-Length": String(said.length) };
  const slowly = { method: "POST", body, headers, duplex: "half" } as RequestInit;
  expect(await kindOf(line.world.app.request(`/api/reviews/${review}/quarantine/release`, slowly))).toEqual([
    404,
    "notFound",
  ]);
});

async function cookieOf(tablet: SampleTablet): Promise<string> {
  return (await tablet.renewSession()).headers.get("set-cookie")?.split(";")[0] ?? "";
}

test("[P7] what is not JSON, or says nothing that is understood, is answered field by field and not with a fault", async () => {
  const { line } = await team();
  const tablet = tabletOn(line);
  const post = (body: string) =>
    kindOf(
      line.world.app.request("/api/invitations/redeem", {
        method: "POST",
        body,
        headers: { "X-Forwarded-For": "10.8.0.1" },
      }),
    );
  for (const body of ["", "{", "[]", "null", '{"code":7}', '{"code":"7KQ2-M9XA-T4WD","device":{}}'])
    expect(await post(body)).toEqual([400, "invalid"]);
  expect(await kindOf(tablet.ask("POST", "/api/session", { device: "../etc", nonce: "x", signature: "y" }))).toEqual([
    400,
    "invalid",
  ]);
  expect(line.world.lines).toEqual([]);
});

test("a bug is answered without a word about it, and logged without a word of what people wrote", async () => {
  const { server } = await openWorld();
  const lines: string[] = [];
  const broken = {
    ...server,
    store: { ...server.store, session: async () => Promise.reject(new TypeError("Ann's secret note")) },
  };
  const app = openApp(broken, { pages: "/nowhere", trustProxy: false, report: (line) => lines.push(line) });
  const answer = await app.request("/api/reviews", { headers: { Cookie: "circle-session=x" } });
  expect([answer.status, await answer.json()]).toEqual([500, { kind: "serverFault" }]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^GET \/api\/reviews: TypeError at .*http\.test\.ts/);
  expect(lines[0]).not.toContain("secret");
});

test("every refusal has a status code, and none of them says that all is well", () => {
  expect(Object.values(STATUS_OF).every((status) => status >= 400 && status < 600)).toBe(true);
});

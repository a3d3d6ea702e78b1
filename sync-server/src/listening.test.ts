import { type ClientRequest, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openApp } from "./app.ts";
import { listen } from "./listening.ts";
import type { SampleTablet } from "./sample/sample-tablet.ts";
import { openWorld, team } from "./testing/world.ts";

test("[P7] bodies that are begun and never ended take up little, log nothing, and stop nobody", async () => {
  const { server, folder } = await openWorld();
  const lines: string[] = [];
  const app = openApp(server, {
    pages: join(folder, "no-pages"),
    trustProxy: false,
    report: (line) => lines.push(line),
  });
  const listening = await listen(app, 0, "127.0.0.1");
  if (listening.kind !== "listening") throw new Error(listening.why);
  const url = `http://127.0.0.1:${listening.port}`;
  const stalled = Array.from({ length: 32 }, () => begun(`${url}/api/sync`));
  const sync = async () => (await fetch(`${url}/api/sync`, { method: "POST", body: new Uint8Array([1]) })).status;
  await vi.waitFor(async () => expect(await sync()).toBe(503));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  for (const one of stalled) one.destroy();
  await vi.waitFor(async () => expect(await sync()).toBe(400));
  expect(lines).toEqual([]);
  await listening.stop(1_000);
});

test("[P7] one person's bodies that are begun and never ended keep out no others", async () => {
  const { line, ann, bea } = await team();
  const listening = await listen(line.world.app, 0, "127.0.0.1");
  if (listening.kind !== "listening") throw new Error(listening.why);
  const url = `http://127.0.0.1:${listening.port}/api/sync`;
  const [anns, beas] = [await cookieOf(ann.tablet), await cookieOf(bea.tablet)];
  const stalled = Array.from({ length: 32 }, () => begun(url, anns));
  const sync = async (Cookie: string) =>
    (await fetch(url, { method: "POST", body: new Uint8Array([1]), headers: { Cookie } })).status;
  await vi.waitFor(async () => expect(await sync(anns)).toBe(503));
  expect(await sync(beas)).toBe(400);
  for (const one of stalled) one.destroy();
  await vi.waitFor(async () => expect(await sync(anns)).toBe(400));
  await listening.stop(1_000);
});

async function cookieOf(tablet: SampleTablet): Promise<string> {
  return (await tablet.renewSession()).headers.get("set-cookie")?.split(";")[0] ?? "";
}

test("[P7] a receiver that takes nothing of its answer is cut off", async () => {
  let isLetGo = false;
  const endless = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
      cancel: () => {
        isLetGo = true;
      },
    });
  const listening = await listen({ fetch: () => new Response(endless()), close: () => {} }, 0, "127.0.0.1", 100);
  if (listening.kind !== "listening") throw new Error(listening.why);
  const receiver = connect(listening.port, "127.0.0.1").on("error", () => {}); // it is hung up on
  receiver.pause();
  receiver.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await vi.waitFor(() => expect(isLetGo).toBe(true), 5_000);
  receiver.destroy();
  await listening.stop(1_000);
});

function begun(url: string, cookie = ""): ClientRequest {
  const one = request(url, { method: "POST", headers: { "Content-Length": 1_000_000, Cookie: cookie } });
  one.on("error", () => {}); // it is the one who hangs up
  one.write(new Uint8Array(1_000));
  return one;
}

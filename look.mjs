// node look.mjs: pictures of some pages
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
const port = 9321;
const dir = mkdtempSync("/tmp/look-");
const s = spawn("node", ["sync-server/src/main.ts"], { env: { ...process.env, PORT: String(port), DATA_DIR: dir + "/d", TRUST_PROXY: "1" } });
let said = ""; s.stdout.on("data", (d) => (said += d)); s.stderr.on("data", (d) => (said += d));
for (let i = 0; i < 100 && !said.includes("join#"); i++) await new Promise((r) => setTimeout(r, 200));
await new Promise((r) => setTimeout(r, 500));
console.log(said);
const link = (name) => said.split("\n").find((l) => l.includes(`(${name})`)).match(/\/join#[0-9A-Z-]+/)[0];
const b = await chromium.launch({ executablePath: "/usr/bin/chromium" });
const join = async (name) => {
  const c = await b.newContext({ baseURL: `http://localhost:${port}`, viewport: { width: 1180, height: 820 }, hasTouch: true, extraHTTPHeaders: { "X-Forwarded-For": "10.0.0." + Math.floor(Math.random() * 200) } });
  const p = await c.newPage();
  await p.goto(link(name));
  await p.getByRole("button", { name: "Join as" }).click();
  await p.getByRole("heading", { level: 1, name: /Alder|My reviews/ }).waitFor();
  return p;
};
const shot = async (p, name, sizes = [[1180, 820], [390, 844]], schemes = ["light"]) => {
  for (const [width, height] of sizes) for (const colorScheme of schemes) {
    await p.setViewportSize({ width, height }); await p.emulateMedia({ colorScheme });
    await p.screenshot({ path: `/tmp/shots/${name}-${width}${colorScheme === "dark" ? "-dark" : ""}.png` });
  }
  await p.setViewportSize({ width: 1180, height: 820 });
};
const jobs = (process.argv[2] ?? "reviewer,lead,host,coordinator").split(",");
if (jobs.includes("reviewer")) {
  const p = await join("Bea"); const r = new URL(p.url()).pathname;
  await p.waitForTimeout(800); await shot(p, "home");
  await p.goto(`${r}/score`); await p.waitForTimeout(800); await shot(p, "list");
  await p.goto(`${r}/score/CO3`); await p.waitForTimeout(800); await shot(p, "card", undefined, ["light", "dark"]);
  await p.goto("/tablet"); await p.waitForTimeout(600); await shot(p, "tablet");
  await p.goto("/settings"); await p.waitForTimeout(600); await shot(p, "settings");
}
if (jobs.includes("lead")) {
  const p = await join("Lena"); const r = new URL(p.url()).pathname;
  await p.goto("/"); await p.waitForTimeout(600); await shot(p, "my-reviews");
  const paths = await p.getByRole("link", { name: "Alder House" }).evaluateAll((all) => all.map((l) => new URL(l.href).pathname));
  const last = paths.find((x) => x !== r);
  await p.goto(`${last}/team/CO3`); await p.waitForTimeout(900); await shot(p, "team");
  await p.goto(`${last}/draft`); await p.waitForTimeout(900); await shot(p, "draft");
  await p.goto(r); await p.waitForTimeout(600); await shot(p, "lead-home");
}
if (jobs.includes("host")) {
  const p = await join("Hanna"); const r = new URL(p.url()).pathname;
  await p.waitForTimeout(600); await shot(p, "host-home");
}
if (jobs.includes("coordinator")) {
  const p = await join("Nadia"); await p.waitForTimeout(600); await shot(p, "coord-home");
  await p.getByRole("link", { name: "Alder House" }).first().click(); await p.waitForTimeout(800);
  await p.goto(new URL(p.url()).pathname + "/people"); await p.waitForTimeout(900); await shot(p, "people");
}
await b.close(); s.kill("SIGTERM");

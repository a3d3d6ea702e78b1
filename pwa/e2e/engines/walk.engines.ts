import { expect as patient, test as base } from "@playwright/test";
import { findChromium } from "../../../.ci/find-chromium.ts";
import { type Engine, enginesToWalk, findEngines } from "../../../.ci/find-engines.ts";
import { makeReview, type MadeReview } from "../made-review.ts";
import { openServer, type Server } from "../server.ts";
import type { Driver, Found } from "./driver.ts";
import type { Place } from "./locate.ts";
import { openByPuppeteer } from "./puppeteer.ts";
import { openWebKit } from "./webkit.ts";

type OpenTablet = () => Promise<Driver>;
type Path = readonly Place[];

const PATIENCE_MS = 40_000;
const expect = patient.configure({ timeout: PATIENCE_MS });

const NOTE = "The minutes are two months old.";
const CS1: Place = { role: "article", name: "Standard CS1" };
const CS2: Place = { role: "article", name: "Standard CS2" };
const SUBMIT = "Submit the self-review";
const CS1_MET: Path = [CS1, { role: "radio", name: "Met" }];
const CS1_NOTE: Path = [CS1, { role: "textbox", name: "Your note" }];
const CS2_NOT_MET: Path = [CS2, { role: "radio", name: "Not met" }];
const KEPT: Path = [{ role: "region", name: "How your work is kept" }];

const test = base.extend<{ readonly server: Server }>({
  server: async ({}, use) => {
    const server = await openServer();
    await use(server);
    await server.remove();
  },
});

for (const [engine, openTablet] of [
  ["Chromium", () => openByPuppeteer({ executablePath: findChromium(), args: ["--no-sandbox"] })] as const,
  ...enginesToWalk(findEngines(), process.env["CI"]).map((one) => [one.name, () => tabletIn(one)] as const),
]) {
  walkIn(engine, openTablet);
  readIn(engine, openTablet);
}

async function tabletIn({ name, programs, advice }: Engine): Promise<Driver> {
  if (programs === null) throw new Error(advice);
  const [program = "", screen = ""] = programs;
  return name === "WebKitGTK"
    ? await openWebKit(program, screen)
    : await openByPuppeteer({ browser: "firefox", executablePath: program });
}

function walkIn(engine: string, openTablet: OpenTablet): void {
  test(`[P1] [P2] [P4] ${engine}: a reviewer joins and scores, reloads and scores on with the server gone, and all of it is received`, async ({
    server,
  }) => {
    const review = await makeReview(server, { Ann: ["reviewer"] });
    await using(openTablet, async (ann) => {
      await join(ann, review);
      await expect.poll(() => ann.value("navigator.serviceWorker.controller !== null")).toBe(true);
      // Each page is left in the middle of what it does, and put aside for "back".
      for (const place of ["score", "score/CS2", "score/CS1"]) await ann.go(server.url + review.path(place));
      await act(ann, CS1_MET, (radio) => radio.click());
      await act(ann, CS1_NOTE, (field) => field.type(NOTE));
      await expect.poll(() => read(ann, KEPT)).toContain("On this tablet · Received");

      await server.kill();
      await ann.reload();
      await expect.poll(() => read(ann, CS1_MET, "checked")).toBe(true);
      await expect.poll(() => read(ann, CS1_NOTE, "value")).toBe(NOTE);
      await ann.go(server.url + review.path("score/CS2"));
      await act(ann, CS2_NOT_MET, (radio) => radio.click());
      await expect.poll(() => read(ann, KEPT)).toContain("On this tablet · Not received");

      await server.start();
      await expect.poll(() => read(ann, KEPT)).toContain("On this tablet · Received");
    });
    await using(openTablet, async (another) => {
      await join(another, review);
      await another.go(server.url + review.path("score/CS1"));
      await expect.poll(() => read(another, CS1_MET, "checked")).toBe(true);
      await expect.poll(() => read(another, CS1_NOTE, "value")).toBe(NOTE);
      await another.go(server.url + review.path("score/CS2"));
      await expect.poll(() => read(another, CS2_NOT_MET, "checked")).toBe(true);
    });
  });
}

/** What others wrote is read on a thread of its own, whose code is another file of the app. */
function readIn(engine: string, openTablet: OpenTablet): void {
  test(`[P7] ${engine}: a reviewer reads what the community has submitted, with the server gone too`, async ({
    server,
  }) => {
    const review = await makeReview(server, { Ann: ["reviewer"], Hal: ["host"] });
    await using(openTablet, async (hal) => {
      await join(hal, review, "Hal");
      await hal.go(server.url + review.path("self-review/CS1"));
      await act(hal, [CS1, { role: "textbox", name: "Comment" }], (field) => field.type(NOTE));
      await expect.poll(() => read(hal, KEPT)).toContain("On this tablet");
      await hal.go(server.url + review.path("self-review"));
      await act(hal, [{ role: "button", name: SUBMIT }], (button) => button.click());
      await act(hal, [{ role: "button", name: "Yes, submit it for our community" }], (button) => button.click());
      await expect.poll(() => read(hal, KEPT)).toContain("On this tablet · Received");
    });
    await using(openTablet, async (ann) => {
      await join(ann, review);
      await expect.poll(() => ann.value("navigator.serviceWorker.controller !== null")).toBe(true);
      await ann.go(server.url + review.path("self-review/CS1"));
      await expect.poll(() => read(ann, [CS1])).toContain(NOTE);
      await server.kill();
      await ann.reload();
      await expect.poll(() => read(ann, [CS1])).toContain(NOTE);
    });
  });
}

async function using(openTablet: OpenTablet, visit: (tablet: Driver) => Promise<void>): Promise<void> {
  const tablet = await openTablet();
  try {
    await visit(tablet);
  } finally {
    await tablet.close();
  }
}

async function join(tablet: Driver, { server, invitation, path }: MadeReview, name = "Ann"): Promise<void> {
  await tablet.go(server.url + (await invitation(name)));
  await act(tablet, [{ role: "button", name: `Join as ${name}` }], (button) => button.click());
  await expect.poll(() => tablet.value("location.pathname")).toBe(path());
}

/** Once it is there. What is replaced in this very moment is looked for again. */
async function act(tablet: Driver, path: Path, doing: (found: Found) => Promise<void>): Promise<void> {
  await expect(async () => {
    const found = await tablet.find(...path);
    if (found === null) throw new Error(`there is no ${path.map(({ role, name }) => `${role} “${name}”`).join(", ")}`);
    await doing(found);
  }).toPass({ timeout: PATIENCE_MS });
}

/** Null as long as it isn't there. */
async function read(tablet: Driver, path: Path, what: Parameters<Found["property"]>[0] = "textContent") {
  return (await (await tablet.find(...path))?.property(what)) ?? null;
}

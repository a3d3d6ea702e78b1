/** The server at work: its store, its doors, its end. Started by `main.ts`. */
import { flushCompileCache } from "node:module";
import { openApp } from "./app.ts";
import { addEdition } from "./editions/add-edition.ts";
import { keyFits } from "./joining/key-fits.ts";
import { type Listening, listen } from "./listening.ts";
import { sampleEdition } from "./sample/sample-content.ts";
import { seedSample } from "./sample/seed-sample.ts";
import { openServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { openSqliteStore } from "./store/sqlite-store.ts";

const STOP_WITHIN_MS = 3_000;

const read = readSettings(process.env);
if (read.kind === "wrong") {
  console.error(read.sentence);
  process.exit(2);
}
const { settings } = read;
const store = openSqliteStore(settings.folder);
if (!(await keyFits(store, settings.folder))) {
  console.error(
    `The key server-key.pem in ${settings.folder} is missing or not the one that this data was signed with. Put it back from the same backup as the data.`,
  );
  process.exit(2);
}
const isNew = (await store.reviews()).length === 0;
const report = (line: string): void => console.error(`${new Date().toISOString()} ${line}`);
const { folder, publicUrl } = settings;
const server = await openServer({ store, folder, publicUrl, now: Date.now, report });
const app = openApp(server, { pages: settings.pages, trustProxy: settings.trustProxy, report });

// Before the sample is made: its links are printed once, and not by a start that has no port.
let begin = (): void => {};
const hasBegun = new Promise<void>((resolve) => {
  begin = resolve;
});
const answer: typeof app.fetch = async (...asked) => {
  await hasBegun;
  return await app.fetch(...asked);
};
const listening = await listen({ fetch: answer, close: app.close }, settings.port, settings.host);
if (listening.kind === "notListening") {
  console.error(
    `The server can't listen on port ${settings.port} of ${settings.host} (${listening.why}). Is it running already?`,
  );
  process.exit(1);
}

// A coordinator's first review needs one; a network with standards of its own adds them before the first start.
if ((await store.editions()).length === 0) await addEdition(server, sampleEdition());
const invited = isNew && settings.withSample ? await seedSample(server, app) : [];
begin();

console.log(`Open Circle is on ${settings.publicUrl} (port ${listening.port}). Its data is in ${settings.folder}.`);
for (const { who, link } of invited) console.log(`  ${who}: ${link}`);
if (invited.length === 0) console.log("  A new link for a coordinator: pnpm admin. Coordinators invite everyone else.");

flushCompileCache(); // a server that is killed would keep nothing of it

let stopping = false;
async function stop({ stop: stopListening }: Listening): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stopListening(STOP_WITHIN_MS);
  await server.close();
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(listening));

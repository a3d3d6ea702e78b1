/**
 * `node sync-server/bench/acknowledged.ts [profile folder]`: how long until a single change is acknowledged, for 1, 8
 * and 64 writers, and how long the same disk takes for the same bytes, in turns. Prints one line of JSON.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { type ChangeId, encodeSignedChange, signChange } from "@circle/sync/change";
import { SALT_BYTES } from "@circle/sync/change-bytes";
import { parseSyncAnswer } from "@circle/sync/message";
import { giveScore } from "@circle/workbook-doc/edits";
import { coordinatorOn, type Line, member, newReview, openWorld } from "../src/testing/world.ts";
import { benchFolder, startServer } from "./measured-server.ts";
import { type Percentiles, percentilesOf } from "./percentiles.ts";
import { standardsScored } from "./visits.ts";

export type Acknowledged = { readonly writers: number; readonly server: Percentiles; readonly raw: Percentiles };

/** One request as the tablet sends it: a single change, packed, signed and compressed. */
type Sending = { readonly body: Uint8Array; readonly cookie: string; readonly raw: Uint8Array };

const REVIEWERS_PER_REVIEW = 5;
const ROUNDS = [
  { writers: 1, slices: 200, changesInSlice: 5, appendsInSlice: 5 },
  { writers: 8, slices: 30, changesInSlice: 5, appendsInSlice: 20 },
  { writers: 64, slices: 8, changesInSlice: 5, appendsInSlice: 60 },
] as const;

const [profile] = process.argv.slice(2);
const folder = benchFolder();
const world = await openWorld({ folder, clock: { now: Date.now() } });
const prepared = await preparedWriters({ world });
await world.close();
const server = await startServer({ folder, profile });
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const rawFile = openSync(join(folder, "raw"), "a");
const measured: Acknowledged[] = [];
for (const [round, { writers, slices, changesInSlice, appendsInSlice }] of ROUNDS.entries()) {
  const [served, raw]: [number[], number[]] = [[], []];
  const queues = prepared[round] ?? [];
  for (let slice = 0; slice < slices; slice += 1) {
    const writing = queues.map(async (queue) => {
      for (const sending of queue.splice(0, changesInSlice)) served.push(await acknowledged(sending));
    });
    await Promise.all(writing);
    const bytes = queues[0]?.[0]?.raw ?? new Uint8Array(500);
    for (let append = 0; append < appendsInSlice; append += 1) raw.push(appended(bytes));
  }
  measured.push({ writers, server: percentilesOf(served), raw: percentilesOf(raw) });
}
closeSync(rawFile);
agent.destroy();
await server.stop();
console.log(JSON.stringify(measured));

/** For each round, each writer's requests in their order, made beforehand: only the server's time is measured. */
async function preparedWriters(line: Line): Promise<Sending[][][]> {
  const coordinator = await coordinatorOn(line);
  const rounds: Sending[][][] = ROUNDS.map(() => []);
  const most = Math.max(...ROUNDS.map(({ writers }) => writers));
  let review = await newReview(coordinator);
  for (let writer = 0; writer < most; writer += 1) {
    if (writer > 0 && writer % REVIEWERS_PER_REVIEW === 0) review = await newReview(coordinator);
    const joined = await member(line, coordinator, review, `Writer ${writer}`, "reviewer");
    const wanted = ROUNDS.map(({ writers, slices, changesInSlice }) =>
      writer < writers ? slices * changesInSlice : 0,
    );
    const sendings = await requestsOf(
      line,
      joined,
      review,
      wanted.reduce((sum, count) => sum + count, 0),
    );
    for (const [round, count] of wanted.entries()) if (count > 0) rounds[round]?.push(sendings.splice(0, count));
  }
  return rounds;
}

async function requestsOf(
  line: Line,
  { person, tablet }: Awaited<ReturnType<typeof member>>,
  review: string,
  count: number,
): Promise<Sending[]> {
  const workbook = reviewerWorkbook(person);
  const doc = tablet.doc(review, workbook);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const standards = standardsScored();
  const sendings: Sending[] = [];
  let previous: ChangeId | null = null;
  for (let number = 1; number <= count; number += 1) {
    const standard = standards[number % standards.length];
    if (standard === undefined) throw new Error("the sample edition has no standards");
    const score = Math.floor(number / standards.length) % 2 === 0 ? "met" : "partlyMet";
    giveScore(doc, { givenAt: Date.now(), standard, score });
    const update = updates.at(-1) ?? new Uint8Array();
    const change = {
      review,
      workbook,
      opening: doc.clientID,
      number,
      previous,
      madeAt: Date.now(),
      salt: randomBytes(SALT_BYTES),
      update,
    };
    const signed = await signChange(change, tablet.device, async (bytes) => tablet.sign(bytes));
    const held = new Map([[change.opening, { number, id: signed.id }]]);
    const raw = encodeSignedChange(signed);
    const { body, cookie } = await captured(line, () =>
      tablet.exchange([
        {
          review,
          workbooks: new Map([[workbook, { kind: "openings", vector: held }]]),
          statementsHeld: { kind: "ids", ids: [] },
          changes: [raw],
          statements: [],
        },
      ]),
    );
    sendings.push({ body, cookie, raw });
    previous = signed.id;
  }
  return sendings;
}

/** What a tablet would send, which nothing answers. */
async function captured(line: Line, send: () => Promise<unknown>): Promise<Pick<Sending, "body" | "cookie">> {
  const { world: open } = line;
  let sent: RequestInit = {};
  const keep: typeof open.app.request = (_path, init) => {
    sent = init ?? {};
    return new Response(null, { status: 503 });
  };
  line.world = { ...open, app: { ...open.app, request: keep } };
  await send().catch(() => null); // the tablet throws for any answer that is none
  line.world = open;
  if (!(sent.body instanceof Uint8Array)) throw new Error("the tablet sent nothing");
  return { body: sent.body, cookie: new Headers(sent.headers).get("cookie") ?? "" };
}

/** Milliseconds from sending to the answer that names the change. */
async function acknowledged({ body, cookie }: Sending): Promise<number> {
  const beganAt = performance.now();
  const answer = await new Promise<Buffer>((resolve, reject) => {
    const headers = { "Content-Type": "application/octet-stream", "Content-Length": body.length, Cookie: cookie };
    const sending = request(`${server.url}/api/sync`, { method: "POST", agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve(Buffer.concat(parts)));
    });
    sending.once("error", reject);
    sending.end(body);
  });
  const tookMs = performance.now() - beganAt;
  const said = parseSyncAnswer(inflateRawSync(answer.subarray(1)));
  if (said?.reviews[0]?.received.length !== 1) throw new Error("a change was not acknowledged");
  return tookMs;
}

/** Milliseconds until the same bytes, appended to a file, are on the disk. */
function appended(bytes: Uint8Array): number {
  const beganAt = performance.now();
  writeSync(rawFile, bytes);
  fdatasyncSync(rawFile);
  return performance.now() - beganAt;
}

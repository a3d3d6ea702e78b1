import type { PersonId } from "@circle/review/ids";
import { revealReady } from "@circle/review/revealing";
import { noteName } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { giveScore, reveal, seal } from "@circle/workbook-doc/edits";
import { writeText } from "@circle/workbook-doc/text-edits";
import { newTeam, openOffice, type Reviewer } from "./office.ts";
import { costOf } from "./process-cost.ts";

const REVIEWERS = 5;
const STANDARDS = 100;
const NOTE_CHARACTERS = 300;

export type Returned = {
  readonly reviews: number;
  /** Whether the reveal had counted before, so that each of a team is given what the four others wrote. */
  readonly revealed: boolean;
  readonly changesPerReviewer: number;
  readonly wallMs: number;
  readonly serverCpuMs: number;
  readonly serverPeakMiB: number;
  readonly upKBPerReviewer: number;
  readonly downKBPerReviewer: number;
};

/** Teams that worked a day without a network come back at once: until all is acknowledged, and everyone has what they may have. */
export async function returning(reviews: number, revealed: boolean): Promise<Returned> {
  const office = await openOffice();
  const teams: (readonly Reviewer[])[] = [];
  for (let index = 0; index < reviews; index += 1) teams.push(await newTeam(office, REVIEWERS));
  const all = teams.flat();
  if (revealed) for (const team of teams) await sealAndReveal(team);
  let changes = 0;
  for (const [index, reviewer] of all.entries()) {
    workOffline(reviewer, index);
    await new Promise((resolve) => setImmediate(resolve)); // lets closed connections be noticed
    changes += (await reviewer.tablet.pack(reviewer.review)).length;
  }

  const pid = office.server.child.pid ?? 0;
  const before = costOf(pid);
  office.traffic.up = 0;
  office.traffic.down = 0;
  const started = performance.now();
  await Promise.all(all.map(({ tablet, review }) => tablet.sync(review)));
  if (revealed) await Promise.all(all.map(({ tablet, review }) => tablet.sync(review)));
  const wallMs = performance.now() - started;
  const after = costOf(pid);
  check(teams, revealed);
  office.server.child.kill("SIGTERM");
  await office.server.ended;
  return {
    ...{ reviews, revealed, wallMs },
    changesPerReviewer: changes / all.length,
    serverCpuMs: after.cpuMs - before.cpuMs,
    serverPeakMiB: after.peakMiB,
    upKBPerReviewer: office.traffic.up / all.length / 1_000,
    downKBPerReviewer: office.traffic.down / all.length / 1_000,
  };
}

function workOffline({ review, person, tablet }: Reviewer, seed: number): void {
  const doc = tablet.doc(review, reviewerWorkbook(person as PersonId));
  doc.transact(() => {
    for (let index = 0; index < STANDARDS; index += 1) {
      const standard = `S${index}` as StandardCode;
      const score = (["met", "partlyMet", "notMet"] as const)[(index * 7 + seed) % 3] ?? "met";
      giveScore(doc, { id: tablet.newId(), givenAt: Date.now(), standard, score });
      writeText(doc, noteName(standard), noteOf(seed * STANDARDS + index));
    }
  });
}

const WORDS = "the people here meet each morning and say what they saw heard or read in a book of rules that nobody had shown us before lunch although two of three night workers knew where it was kept and why".split(" ");

/** Some 300 characters that don't repeat: words in an order drawn from the seed, as English packs about as well. */
function noteOf(seed: number): string {
  let state = seed * 2_654_435_761 + 12_345;
  let note = "";
  while (note.length < NOTE_CHARACTERS) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    note += `${WORDS[state % WORDS.length]}${state % 11 === 0 ? `, ${state % 1_000}` : ""} `;
  }
  return note.slice(0, NOTE_CHARACTERS);
}

async function sealAndReveal(team: readonly Reviewer[]): Promise<void> {
  for (const { review, person, tablet } of team) {
    seal(tablet.doc(review, reviewerWorkbook(person as PersonId)), { newId: tablet.newId, givenAt: Date.now() });
    await tablet.sync(review);
  }
  const [lead] = team;
  if (lead === undefined) return;
  const { review, tablet } = lead;
  await tablet.sync(review);
  const { named } = revealReady(tablet.read(review, "team"), tablet.status(review)?.members ?? []);
  reveal(tablet.doc(review, "team"), { id: tablet.newId(), givenAt: Date.now(), named });
  for (const one of team) await one.tablet.sync(review);
}

function check(teams: readonly (readonly Reviewer[])[], revealed: boolean): void {
  for (const team of teams) {
    for (const { review, tablet } of team) {
      if (!tablet.isReceived(review)) throw new Error("something was not received");
      const missing = team.filter(({ person }) => tablet.read(review, reviewerWorkbook(person as PersonId)).texts.size < STANDARDS);
      if (missing.length > (revealed ? 0 : REVIEWERS - 1)) throw new Error("something was not given");
    }
  }
}

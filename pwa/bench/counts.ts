/**
 * `node pwa/bench/counts.ts`: how long it takes to work out the lines of both lists and the counts of all their filters,
 * from workbooks that were just read, with 250 standards and 12 reviewers. Prints one line of JSON, in milliseconds.
 */
import type { Entry } from "@circle/review/entries";
import type { EntryId, PersonId, PersonNumber } from "@circle/review/ids";
import { noteName, type Workbook } from "@circle/review/workbook";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import { fitsTeamFilter, sourceRows, TEAM_FILTERS, teamRows } from "../src/reconciling/team-rows.ts";
import { fitsFilter, SCORING_FILTERS, scoringRows } from "../src/scoring/scoring-rows.ts";

const STANDARDS = 250;
const SECTIONS = 10;
const REVIEWERS = 12;
const ROUNDS = 60;

const codes = Array.from({ length: STANDARDS }, (_, place) => `CS${place + 1}` as StandardCode);
const sections: readonly Section[] = Array.from({ length: SECTIONS }, (_, section) => ({
  name: `Section ${section + 1}`,
  standards: codes
    .filter((_, place) => place % SECTIONS === section)
    .map((code) => ({ code, text: `${code} is so.`, type: 1, core: false }) as Standard),
}));

/** Each standard was scored twice and has a note; a new object, so that nothing worked out before is used. */
function workbook(id: WorkbookId, by: number): Workbook {
  const entries = codes.flatMap((standard, place): readonly Entry[] => {
    const [first, second] = [`${by}-${place}-a` as EntryId, `${by}-${place}-b` as EntryId];
    const given = { kind: "score", standard, reason: "", givenAt: place } as const;
    return [
      { ...given, id: first, score: "met", replaces: [] },
      { ...given, id: second, score: SCORES[(place * by) % SCORES.length] ?? "met", replaces: [first] },
    ];
  });
  return {
    id,
    entries: entries.map((entry) => ({ ...entry, by: by as PersonNumber, opening: by * 2 ** 32 })),
    texts: new Map(codes.map((code) => [noteName(code), "Some words."])),
  };
}

const textTimes = new Map(codes.map((code, place) => [noteName(code), place]));
const times = { own: [] as number[], team: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  const reviewers = Array.from({ length: REVIEWERS }, (_, place) =>
    workbook(reviewerWorkbook(`r${place}` as PersonId), place + 1),
  );
  const team = workbook("team", 99);
  const own = reviewers[0];
  if (own === undefined) continue;
  const startedAt = performance.now();
  const rows = scoringRows(own, sections, { members: null, selfScores: null, today: 0, textTimes }).flatMap(
    (one) => one.rows,
  );
  for (const filter of SCORING_FILTERS) rows.filter((row) => fitsFilter(row, filter));
  const betweenAt = performance.now();
  const sources = {
    named: [],
    reviewers,
    absent: new Set<PersonId>(),
    self: null,
    missing: { reviewers: [], self: false },
    tooMuch: [],
  };
  const teamLines = teamRows(sourceRows(sections, sources), team, sources).flatMap((one) => one.rows);
  for (const filter of TEAM_FILTERS) teamLines.filter((row) => fitsTeamFilter(row, filter));
  times.own.push(betweenAt - startedAt);
  times.team.push(performance.now() - betweenAt);
}

/** The first rounds, before anything is compiled, are among them: the slowest of all is said too. */
function said(all: readonly number[]) {
  const sorted = all.toSorted((left, right) => left - right);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

console.log(JSON.stringify({ own: said(times.own), team: said(times.team) }));

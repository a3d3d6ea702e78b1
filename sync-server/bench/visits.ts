import { noteName } from "@circle/review/workbook";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import type { SignedChange } from "@circle/sync/change";
import { giveScore, seal } from "@circle/workbook-doc/edits";
import { writeText } from "@circle/workbook-doc/text-edits";
import type { SampleTablet } from "../src/sample/sample-tablet.ts";
import { EDITION, type Line, type Member, member, newReview, secondTablet } from "../src/testing/world.ts";
import { type Draw, drawFrom, type Prose } from "./prose.ts";

/** What is measured of a visit: a team of five, the first of whom leads, and what each of them wrote in a day. */
export const REVIEWERS = 5;
export const STANDARDS = 100;
const NOTE_LENGTH = 300;
const WORDS_AT_ONCE = 3;

export type Reviewer = {
  readonly workbook: WorkbookId;
  readonly first: SampleTablet;
  readonly second: SampleTablet;
  /** The day's scores and notes, packed when the tablet is about to exchange again. */
  readonly written: readonly SignedChange[];
  /** What sealing adds. */
  readonly sealed: readonly SignedChange[];
};

export type Visit = { readonly review: string; readonly reviewers: readonly Reviewer[] };

/** Reviews with all tablets joined; then a day without network, up to the moment before it comes back. */
export async function preparedVisits(
  line: Line,
  coordinator: SampleTablet,
  count: number,
  prose: Prose,
): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (let index = 0; index < count; index += 1) visits.push(await preparedVisit(line, coordinator, prose, index));
  return visits;
}

async function preparedVisit(line: Line, coordinator: SampleTablet, prose: Prose, index: number): Promise<Visit> {
  const review = await newReview(coordinator);
  const team: (Member & { readonly second: SampleTablet })[] = [];
  for (let place = 0; place < REVIEWERS; place += 1) {
    const joined = await member(
      line,
      coordinator,
      review,
      `Reviewer ${place + 1}`,
      ...(place === 0 ? (["lead", "reviewer"] as const) : (["reviewer"] as const)),
    );
    team.push({ ...joined, second: await secondTablet(line, coordinator, review, joined.person) });
  }
  for (const { tablet, second } of team) {
    await tablet.sync(review);
    await second.sync(review);
  }
  const reviewers: Reviewer[] = [];
  for (const [place, { person, tablet, second }] of team.entries()) {
    const workbook = reviewerWorkbook(person);
    writeAsTyped(tablet, review, workbook, prose, drawFrom(index * REVIEWERS + place + 1));
    const written = await tablet.pack(review);
    seal(tablet.doc(review, workbook), { givenAt: Date.now() });
    reviewers.push({ workbook, first: tablet, second, written, sealed: await tablet.pack(review) });
  }
  return { review, reviewers };
}

/** Each tap on a score and every few words of a note are an edit of their own, and a row of their own on the tablet. */
export function writeAsTyped(
  tablet: SampleTablet,
  review: string,
  workbook: WorkbookId,
  prose: Prose,
  draw: Draw,
): void {
  const doc = tablet.doc(review, workbook);
  for (const standard of standardsScored()) {
    const score = SCORES[Math.floor(draw() * SCORES.length)] ?? "met";
    const reason = score === "notApplicable" ? prose(40, draw).join("") : "";
    giveScore(doc, { givenAt: Date.now(), standard, score, reason });
    let note = "";
    const words = prose(NOTE_LENGTH, draw);
    for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
      note += words.slice(at, at + WORDS_AT_ONCE).join("");
      writeText(doc, noteName(standard), note, note.length);
    }
  }
}

export function standardsScored(): readonly StandardCode[] {
  return EDITION.sections.flatMap(({ standards }) => standards.map(({ code }) => code)).slice(0, STANDARDS);
}

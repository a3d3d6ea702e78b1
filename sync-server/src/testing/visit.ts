import { hash } from "node:crypto";
import { draftOf, draftText } from "@circle/review/draft";
import type { EntryId } from "@circle/review/ids";
import { revealReady } from "@circle/review/revealing";
import { standing } from "@circle/review/standing";
import { noteName } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { decide, giveScore, reveal, seal, submit, unseal } from "@circle/workbook-doc/edits";
import { writeText } from "@circle/workbook-doc/text-edits";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { EDITION, type Member, type Team } from "./world.ts";

export const CO1 = "CO1" as StandardCode;
export const CO2 = "CO2" as StandardCode;

/** Scores a standard and writes a note on it, in one's own words. Nothing is sent. */
export function score(
  tablet: SampleTablet,
  review: string,
  workbook: WorkbookId,
  standard: StandardCode,
  given: Score,
  note = "",
): EntryId {
  giveScore(tablet.doc(review, workbook), { givenAt: Date.UTC(2026, 10, 22), standard, score: given });
  if (note !== "") writeText(tablet.doc(review, workbook), noteName(standard), note);
  const [entry] = standing(tablet.read(review, workbook), "score", standard);
  if (entry === undefined) throw new Error("the score does not stand");
  return entry.id;
}

export function own({ person }: Member): WorkbookId {
  return reviewerWorkbook(person);
}

export async function sealed({ review }: Pick<Team, "review">, reviewer: Member): Promise<void> {
  seal(reviewer.tablet.doc(review, own(reviewer)), { givenAt: 5 });
  await reviewer.tablet.sync(review);
}

export async function unsealed({ review }: Pick<Team, "review">, reviewer: Member): Promise<void> {
  unseal(reviewer.tablet.doc(review, own(reviewer)), {
    givenAt: 6,
    reason: "One more look",
  });
  await reviewer.tablet.sync(review);
}

export async function submitted({ review }: Pick<Team, "review">, host: Member): Promise<void> {
  submit(host.tablet.doc(review, "self-review"), { givenAt: 4 });
  await host.tablet.sync(review);
}

/** The lead reveals by what the status tells, whether that counts or not. */
export async function revealed({ review }: Pick<Team, "review">, lead: Member): Promise<void> {
  await lead.tablet.sync(review);
  const { named } = revealReady(lead.tablet.read(review, "team"), lead.tablet.status(review)?.members ?? []);
  reveal(lead.tablet.doc(review, "team"), { givenAt: 7, named });
  await lead.tablet.sync(review);
}

export async function decided(
  { review }: Pick<Team, "review">,
  lead: Member,
  standard: StandardCode,
  given: Score,
): Promise<void> {
  decide(lead.tablet.doc(review, "team"), {
    givenAt: 8,
    standard,
    score: given,
    reason: "",
    decidedOn: [],
  });
  await lead.tablet.sync(review);
}

/** The digest of the draft as this tablet would show it. */
export function digestOn(tablet: SampleTablet, review: string): string {
  const { details } = tablet.facts(review);
  if (details === null) throw new Error("no details yet");
  const submission = tablet.status(review)?.submitted?.submission ?? null;
  const draft = draftOf({
    details,
    edition: EDITION,
    selfReview: tablet.read(review, "self-review"),
    team: tablet.read(review, "team"),
    submission,
  });
  return hash("sha256", draftText(draft));
}

/** As the lead's page does it: names what it shows, and the version before. */
export function published(
  { review }: Pick<Team, "review">,
  { tablet }: Member,
  previous: string | null = null,
  reason: string | null = null,
): Promise<Response> {
  return tablet.ask("POST", `/api/reviews/${review}/publish`, { digest: digestOn(tablet, review), previous, reason });
}

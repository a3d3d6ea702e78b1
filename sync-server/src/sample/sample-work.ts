import { hash } from "node:crypto";
import { decidedOn } from "@circle/review/decisions";
import { draftOf, draftText } from "@circle/review/draft";
import type { FindingId } from "@circle/review/ids";
import type { Pack } from "@circle/review/pack";
import { revealReady } from "@circle/review/revealing";
import { noteName } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { addFinding, decide, giveScore, reveal, seal, setSources, submit } from "@circle/workbook-doc/edits";
import { writeText } from "@circle/workbook-doc/text-edits";
import type { Said, SampleContent } from "./sample-content.ts";
import type { SampleTablet } from "./sample-tablet.ts";

/** What the people of the sample do on their tablets, one after another. */

export async function submitSelfReview(
  tablet: SampleTablet,
  review: string,
  { said }: SampleContent,
  now: number,
): Promise<void> {
  scoreAll(tablet, review, "self-review", said.self, now);
  submit(tablet.doc(review, "self-review"), { givenAt: now });
  await synced(tablet, review);
}

export async function reviewAndSeal(
  tablet: SampleTablet,
  review: string,
  own: WorkbookId,
  said: readonly Said[],
  now: number,
): Promise<void> {
  scoreAll(tablet, review, own, said, now);
  seal(tablet.doc(review, own), { givenAt: now, salt: tablet.newId() });
  await synced(tablet, review);
}

/** The lead reveals, decides on every standard, writes down the findings, and publishes the draft. */
export async function decideAndPublish(
  lead: SampleTablet,
  review: string,
  content: SampleContent,
  now: number,
): Promise<void> {
  await synced(lead, review);
  const team = lead.doc(review, "team");
  const members = lead.status(review)?.members ?? [];
  const { named } = revealReady(lead.read(review, "team"), members);
  reveal(team, { givenAt: now, named });
  await synced(lead, review);

  const reviewers = members.flatMap(({ person, roles }) =>
    roles.includes("reviewer") ? [lead.read(review, `reviewer/${person}`)] : [],
  );
  const selfReview = lead.read(review, "self-review");
  for (const { standard, score, text } of content.said.team) {
    const reason = score === "notApplicable" ? text : "";
    decide(team, {
      givenAt: now,
      standard,
      score,
      reason,
      decidedOn: decidedOn(standard, reviewers, selfReview),
    });
    if (reason === "") writeText(team, noteName(standard), text);
  }
  for (const [index, { sort, standards, text }] of content.findings.entries()) {
    const finding = lead.newId() as FindingId;
    addFinding(team, { givenAt: now + index, finding, sort, standards, text });
  }
  await synced(lead, review);
  await publishDraft(lead, review);
}

async function publishDraft(lead: SampleTablet, review: string): Promise<void> {
  const { edition } = (await (await lead.ask("GET", `/api/reviews/${review}/pack`)).json()) as Pack;
  const { details } = lead.facts(review);
  if (details === null) throw new Error("the sample review has no details");
  const submission = lead.status(review)?.submitted?.submission ?? null;
  const draft = draftOf({
    details,
    edition,
    selfReview: lead.read(review, "self-review"),
    team: lead.read(review, "team"),
    submission,
  });
  const digest = hash("sha256", draftText(draft));
  const published = await lead.ask("POST", `/api/reviews/${review}/publish`, { digest, previous: null, reason: null });
  if (published.status !== 200) throw new Error(`publishing the sample was answered with ${await published.text()}`);
}

function scoreAll(
  tablet: SampleTablet,
  review: string,
  workbook: WorkbookId,
  said: readonly Said[],
  now: number,
): void {
  const doc = tablet.doc(review, workbook);
  for (const { standard, score, text, sources } of said) {
    const reason = score === "notApplicable" ? text : "";
    giveScore(doc, { givenAt: now, standard, score, reason });
    if (text !== "" && reason === "") writeText(doc, noteName(standard), text);
    if (sources.length > 0) setSources(doc, { givenAt: now, standard, sources });
  }
}

async function synced(tablet: SampleTablet, review: string): Promise<void> {
  const answers = await tablet.sync(review);
  const refused = answers.flatMap(({ reviews }) => reviews.flatMap((answer) => answer.refused));
  if (refused.length > 0)
    throw new Error(`the sample was refused: ${refused.map(({ refusal }) => refusal).join(", ")}`);
}

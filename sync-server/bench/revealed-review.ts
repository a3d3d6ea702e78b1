import type { InvitationAnswer } from "@circle/review/commands";
import { revealReady } from "@circle/review/revealing";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { Edition, StandardCode } from "@circle/standards/edition";
import { editionIdOf } from "@circle/standards/edition-id";
import { reveal, seal, submit } from "@circle/workbook-doc/edits";
import { addEdition } from "../src/editions/add-edition.ts";
import { sha256Hex } from "../src/editions/make-edition.ts";
import { answered, coordinatorOn, EDITION, member, newReview, openWorld } from "../src/testing/world.ts";
import { drawFrom, proseFromSample } from "./prose.ts";
import { STANDARDS, writeAsTyped } from "./visits.ts";

export type RevealedReview = {
  readonly review: string;
  /** With which the lead, who scored too, joins on another tablet. */
  readonly code: string;
  readonly standards: readonly StandardCode[];
};

const REVIEWERS = 8;

/** A data folder with one review in which all have sealed and the lead has revealed; nothing is decided yet. */
export async function revealedReview(folder: string): Promise<RevealedReview> {
  const world = await openWorld({ folder, clock: { now: Date.now() } });
  const line = { world };
  const edition = editionForAll();
  await addEdition(world.server, edition);
  const coordinator = await coordinatorOn(line);
  const review = await newReview(coordinator, { edition: edition.id });
  const prose = proseFromSample();

  const host = await member(line, coordinator, review, "Host", "host");
  writeAsTyped(host.tablet, review, "self-review", prose, drawFrom(REVIEWERS + 1));
  submit(host.tablet.doc(review, "self-review"), { givenAt: Date.now() });
  await host.tablet.sync(review);
  const lead = await member(line, coordinator, review, "Lead", "lead", "reviewer");
  const team = [lead];
  for (let place = 1; place < REVIEWERS; place += 1)
    team.push(await member(line, coordinator, review, `Reviewer ${place + 1}`, "reviewer"));
  for (const [place, { person, tablet }] of team.entries()) {
    const workbook = reviewerWorkbook(person);
    writeAsTyped(tablet, review, workbook, prose, drawFrom(place));
    seal(tablet.doc(review, workbook), { givenAt: Date.now() });
    await tablet.sync(review);
  }
  await lead.tablet.sync(review);
  const { named } = revealReady(lead.tablet.read(review, "team"), lead.tablet.status(review)?.members ?? []);
  reveal(lead.tablet.doc(review, "team"), { givenAt: Date.now(), named });
  await lead.tablet.sync(review);
  const { code } = await answered<InvitationAnswer>(
    coordinator.ask("POST", `/api/reviews/${review}/people/${lead.person}/invitation`),
  );
  await world.close();
  return {
    review,
    code,
    standards: edition.sections.flatMap(({ standards }) => standards.map((standard) => standard.code)),
  };
}

/** The first 100 standards of the sample, for communities of every kind. */
export function editionForAll(): Edition {
  let left = STANDARDS;
  const sections = EDITION.sections.map((section) => {
    const standards = section.standards.slice(0, left).map((standard) => ({ ...standard, appliesTo: "all" as const }));
    left -= standards.length;
    return { ...section, standards };
  });
  const content = { ...EDITION, title: "A hundred standards", sections };
  return { ...content, id: editionIdOf(content, sha256Hex) };
}

import type { InvitationAnswer } from "@circle/review/commands";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { addEdition } from "../src/editions/add-edition.ts";
import { answered, coordinatorOn, member, newReview, openWorld } from "../src/testing/world.ts";
import { drawFrom, proseFromSample } from "./prose.ts";
import { editionForAll } from "./revealed-review.ts";
import { writeAsTyped } from "./visits.ts";

export type ScoredReview = {
  readonly review: string;
  /** With which the reviewer joins on another tablet. */
  readonly code: string;
};

/** A data folder with one review of 100 standards, of which a reviewer has scored and noted each, and has not sealed. */
export async function scoredReview(folder: string): Promise<ScoredReview> {
  const world = await openWorld({ folder, clock: { now: Date.now() } });
  const line = { world };
  const edition = editionForAll();
  await addEdition(world.server, edition);
  const coordinator = await coordinatorOn(line);
  const review = await newReview(coordinator, { edition: edition.id });
  const { person, tablet } = await member(line, coordinator, review, "Ann", "reviewer");
  writeAsTyped(tablet, review, reviewerWorkbook(person), proseFromSample(), drawFrom(1));
  await tablet.sync(review);
  const { code } = await answered<InvitationAnswer>(
    coordinator.ask("POST", `/api/reviews/${review}/people/${person}/invitation`),
  );
  await world.close();
  return { review, code };
}

import type { ChangedAnswer, CreatedAnswer, EditionSummary, ReviewSummary } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import type { Pack } from "@circle/review/pack";
import type { ReviewDetails } from "@circle/review/statements";
import { phaseOf, statusFor } from "@circle/review/status";
import { standardsFor } from "@circle/standards/edition";
import { type Sector, SECTORS } from "@circle/standards/sectors";
import { liveMemberships, newReviewId } from "../joining/people.ts";
import type { Access } from "../reviews/network.ts";
import { readableStatements } from "../reviews/readable-statements.ts";
import type { Decision, View } from "../reviews/review-log.ts";
import { stateIt } from "../reviews/state-it.ts";
import { currentStatus } from "../reviews/status-text.ts";
import type { Server } from "../server.ts";
import { auditOf } from "./audit.ts";
import { done, type Outcome, refused } from "./outcome.ts";

export async function createReview(
  server: Server,
  by: PersonId,
  details: ReviewDetails,
  view: View,
): Promise<Decision<Outcome<CreatedAnswer>>> {
  if ((await server.store.edition(details.edition)) === undefined) return refused({ kind: "unknownEdition" });
  const review = newReviewId();
  const stated = stateIt(await view.state(review), server.key, server.now(), [
    { kind: "review", revision: 1, by, ...details },
  ]);
  const audit = auditOf(server, { review, person: by, act: "reviewCreated", detail: details.community });
  return done({ review }, [...stated.writes, audit], [stated.state]);
}

/** All but the edition can change, until the review is closed. */
export async function changeReview(
  server: Server,
  review: ReviewId,
  by: PersonId,
  details: ReviewDetails,
  view: View,
): Promise<Decision<Outcome<ChangedAnswer>>> {
  const state = await view.state(review);
  const { facts } = state.marks;
  if (facts.details === null) return refused({ kind: "notFound" });
  if (facts.closed) return refused({ kind: "alreadyClosed" });
  if (facts.details.edition !== details.edition) return refused({ kind: "editionCannotChange" });
  const revision = facts.details.revision + 1;
  const stated = stateIt(state, server.key, server.now(), [{ kind: "review", revision, by, ...details }]);
  const audit = auditOf(server, { review, person: by, act: "reviewChanged", detail: details.community });
  return done({ revision }, [...stated.writes, audit], [stated.state]);
}

/** The reviews somebody is in; a coordinator is in all. Latest visit first. No review's log is read for it. */
export async function reviewsFor({ store, log }: Server, person: PersonId): Promise<readonly ReviewSummary[]> {
  const rolesIn = new Map((await liveMemberships(store, person)).map(({ review, roles }) => [review, roles]));
  const coordinating = (rolesIn.get(NETWORK) ?? []).filter((role) => role === "coordinator");
  const listed = await store.reviewsListed(coordinating.length > 0 ? null : person);
  const summaries = listed.map(async ({ review, details, phase }): Promise<ReviewSummary> => {
    const { community, organisation, visitOn, sector } = details;
    return {
      review,
      community,
      organisation,
      visitOn,
      sector,
      phase: phase ?? phaseOf((await log.state(review)).marks),
      roles: [...new Set([...(rolesIn.get(review) ?? []), ...coordinating])],
    };
  });
  return (await Promise.all(summaries)).toSorted(latestVisitFirst);
}

function latestVisitFirst(left: ReviewSummary, right: ReviewSummary): number {
  if (left.visitOn !== right.visitOn) return left.visitOn < right.visitOn ? 1 : -1;
  return left.community.localeCompare(right.community) || (left.review < right.review ? -1 : 1);
}

/** What a tablet needs for a visit without a network. */
export async function packFor(
  { store, contacts }: Server,
  { state, roles }: Access,
  person: PersonId,
): Promise<Outcome<Pack>> {
  const { facts } = state.marks;
  const edition = facts.details === null ? undefined : await store.edition(facts.details.edition);
  if (edition === undefined) return { kind: "notFound" };
  const { held } = readableStatements(state, roles);
  const statements = held.map(({ encoded }) => Buffer.from(encoded).toString("base64url"));
  const status = statusFor(roles, person, await currentStatus(state, contacts));
  return { kind: "done", value: { edition, statements, status } };
}

export async function editions({ store }: Pick<Server, "store">): Promise<readonly EditionSummary[]> {
  const found = await Promise.all((await store.editions()).map((id) => store.edition(id)));
  return found.flatMap((edition) => {
    if (edition === undefined) return [];
    const forSector = (sector: Sector) => standardsFor(edition, sector).flatMap(({ standards }) => standards).length;
    const { id, title, year, sections } = edition;
    return {
      id,
      title,
      year,
      sections: sections.length,
      standards: sections.flatMap(({ standards }) => standards).length,
      standardsBySector: Object.fromEntries(SECTORS.map((sector) => [sector, forSector(sector)])),
      sectionNames: sections.map(({ name }) => name),
    };
  });
}

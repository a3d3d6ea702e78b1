import type { CreatedAnswer, EditionSummary, InvitationAnswer, InvitedRole } from "@circle/review/commands";
import type { PersonId } from "@circle/review/ids";
import type { ReviewDetails } from "@circle/review/statements";
import { EDITION } from "./edition.ts";
import { type Ask, askOffice } from "./office.ts";
import type { Server } from "./server.ts";

/** A review that a coordinator has made and invited people to, over HTTP: for tests that are about what comes after. */
export type MadeReview = {
  readonly server: Server;
  readonly id: string;
  readonly community: string;
  /** `/r/…`, or a place in it: `path("score")`. */
  readonly path: (place?: string) => string;
  /** Path and fragment of an unused invitation for this person: the first, then one for each further tablet. */
  readonly invitation: (name: string) => Promise<string>;
  readonly personOf: (name: string) => PersonId;
};

const IN_A_MONTH_MS = 30 * 24 * 60 * 60_000;

/** Each person by name, with their roles: `{ Lea: ["lead", "reviewer"], Hal: ["host"] }`. */
type People = Readonly<Record<string, readonly InvitedRole[]>>;

export async function makeReview(
  server: Server,
  people: People,
  changed: Partial<ReviewDetails> = {},
): Promise<MadeReview> {
  const [review] = await makeReviews(server, [[people, changed]]);
  if (review === undefined) throw new Error("one was asked for");
  return review;
}

/** Several, by one coordinator. */
export async function makeReviews(
  server: Server,
  reviews: readonly (readonly [people: People, changed: Partial<ReviewDetails>])[],
): Promise<readonly MadeReview[]> {
  const ask = await askOffice(server);
  const made: MadeReview[] = [];
  for (const [people, changed] of reviews) made.push(await makeOne(server, ask, people, changed));
  return made;
}

async function makeOne(server: Server, ask: Ask, people: People, changed: Partial<ReviewDetails>): Promise<MadeReview> {
  const editions = await ask<readonly EditionSummary[]>("GET", "/editions");
  const edition = editions.find(({ title }) => title === EDITION.title);
  if (edition === undefined) throw new Error("the server has no such edition");
  const details: ReviewDetails = {
    community: "Alder House",
    organisation: "Alder House Trust",
    sector: "adultDemocratic",
    edition: edition.id,
    visitOn: dayOf(Date.now() + IN_A_MONTH_MS),
    agenda: [{ startsAt: "09:30", title: "Arrival" }],
    settings: { selfScoreAfterOwn: false },
    ...changed,
  };
  const { review } = await ask<CreatedAnswer>("POST", "/reviews", details);
  const persons = new Map<string, PersonId>();
  const links = new Map<string, string>();
  for (const [name, roles] of Object.entries(people)) {
    const command = { person: { name }, roles, background: null };
    const { person, link } = await ask<InvitationAnswer>("POST", `/reviews/${review}/invitations`, command);
    persons.set(name, person);
    links.set(name, link);
  }
  const personOf = (name: string) => {
    const person = persons.get(name);
    if (person === undefined) throw new Error(`${name} is not in this review`);
    return person;
  };
  return {
    server,
    id: review,
    community: details.community,
    path: (place) => (place === undefined ? `/r/${review}` : `/r/${review}/${place}`),
    personOf,
    invitation: async (name) => {
      const first = links.get(name);
      links.delete(name);
      const again = `/reviews/${review}/people/${personOf(name)}/invitation`;
      const link = first ?? (await ask<InvitationAnswer>("POST", again)).link;
      return link.slice(new URL(link).origin.length);
    },
  };
}

/** The day as people write it on this machine: `2026-11-22`. */
export function dayOf(at: number): string {
  const day = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

import type { PersonId, PersonNumber, ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { CO1, decided, own, published, revealed, score, sealed, submitted } from "./visit.ts";
import { member, newReview, type Team, tabletOn, team } from "./world.ts";

/** Everybody who may ask a server for something, and how far the review is when they do. */

export const ASKERS = ["ann", "bea", "lead", "scoringLead", "host", "coordinator", "elsewhere", "nobody"] as const;
export type Asker = (typeof ASKERS)[number];

export const STAGES = ["open", "submitted", "revealed", "published", "closed"] as const;
export type Stage = (typeof STAGES)[number];

export type Cast = Team & {
  readonly tablets: Readonly<Record<Asker, SampleTablet>>;
  readonly scoringLead: Team["lead"];
  /** What everybody is numbered by: in this review, in another one, or among the coordinators. */
  readonly numbers: Readonly<Record<Asker, PersonNumber | null>>;
};

export async function cast(): Promise<Cast> {
  const base = await team();
  const { line, coordinator, review } = base;
  const scoringLead = await member(line, coordinator, review, "Lou", "lead", "reviewer");
  const other = await newReview(coordinator);
  const elsewhere = await member(line, coordinator, other, "Eve", "reviewer");
  const { ann, bea, lead, host } = base;
  const tablets = {
    ann: ann.tablet,
    bea: bea.tablet,
    lead: lead.tablet,
    scoringLead: scoringLead.tablet,
    host: host.tablet,
    coordinator,
    elsewhere: elsewhere.tablet,
    nobody: tabletOn(line),
  };
  const numberIn = async (place: ReviewId, { device }: SampleTablet): Promise<PersonNumber | null> => {
    const { members, devices } = (await line.world.server.log.state(place)).marks.facts;
    return members.get(devices.get(device)?.person ?? ("" as PersonId))?.number ?? null;
  };
  const numbers = {
    ann: await numberIn(review, tablets.ann),
    bea: await numberIn(review, tablets.bea),
    lead: await numberIn(review, tablets.lead),
    scoringLead: await numberIn(review, tablets.scoringLead),
    host: await numberIn(review, tablets.host),
    coordinator: await numberIn(NETWORK, tablets.coordinator),
    elsewhere: await numberIn(other, tablets.elsewhere),
    nobody: null,
  };
  return { ...base, scoringLead, tablets, numbers };
}

/** The review at this stage, with something in each of its workbooks. */
export async function bring(cast: Cast, stage: Stage): Promise<void> {
  const { review, ann, bea, lead, scoringLead, host, coordinator } = cast;
  score(ann.tablet, review, own(ann), CO1, "met", "Ann's note");
  score(scoringLead.tablet, review, own(scoringLead), CO1, "met", "Lou's note");
  score(host.tablet, review, "self-review", CO1, "met", "Our comment");
  score(host.tablet, review, "response", CO1, "met", "Our answer");
  await scoringLead.tablet.sync(review);
  await decided(cast, lead, CO1, "partlyMet");
  for (const { tablet } of [ann, host]) await tablet.sync(review);
  const reached = STAGES.indexOf(stage);
  if (reached >= 1) await submitted(cast, host);
  if (reached >= 2) {
    for (const reviewer of [ann, bea, scoringLead]) await sealed(cast, reviewer);
    await revealed(cast, lead);
  }
  if (reached >= 3) await succeeded(published(cast, lead));
  if (reached >= 4) await succeeded(coordinator.ask("POST", `/api/reviews/${review}/close`));
}

async function succeeded(asked: Promise<Response>): Promise<void> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
}

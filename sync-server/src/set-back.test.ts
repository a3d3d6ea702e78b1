import { cpSync } from "node:fs";
import type { PublishAnswer } from "@circle/review/commands";
import { parseStatement } from "@circle/review/parse-statement";
import { encodeSignedChange, signChange } from "@circle/sync/change";
import { parseSignedStatement } from "@circle/sync/statement";
import { expect, test } from "vitest";
import { writeText } from "@circle/workbook-doc/text-edits";
import type { SampleTablet } from "./sample/sample-tablet.ts";
import { CO1, CO2, decided, own, published, revealed, score, sealed, submitted, unsealed } from "./testing/visit.ts";
import { kindOf, member, newFolder, openWorld, secondTablet, tabletOn, type Team, team } from "./testing/world.ts";

/** The operator puts an old copy of the data folder in place: what tablets hold must heal it. */
async function setBack(all: Team, copy: string): Promise<void> {
  const { world } = all.line;
  await world.close();
  all.line.world = await openWorld({ folder: copy, clock: world.clock });
}

function copied(all: Team): string {
  const copy = newFolder();
  cpSync(all.line.world.folder, copy, { recursive: true });
  return copy;
}

test("[P3] [P4] [P9] a server set back to an old copy of its folder is healed by the tablets, somebody who joined since and a publication included", async () => {
  const all = await team();
  const { line, review, coordinator, lead, ann, bea, host } = all;
  score(ann.tablet, review, own(ann), CO1, "met", "Written before the copy");
  await ann.tablet.sync(review);
  const copy = copied(all);

  const late = await member(line, coordinator, review, "Cleo", "reviewer");
  score(late.tablet, review, own(late), CO1, "notMet", "By somebody the copy doesn't know");
  writeText(ann.tablet.doc(review, own(ann)), `note/${CO1}`, "");
  score(ann.tablet, review, own(ann), CO2, "met", "Written after the copy");
  for (const one of [late, ann, bea]) await sealed(all, one);
  await submitted(all, host);
  await revealed(all, lead);
  await decided(all, lead, CO1, "partlyMet");
  const first = (await (await published(all, lead)).json()) as PublishAnswer;
  for (const { tablet } of [ann, bea, late, lead, host]) await tablet.sync(review);
  const versionBefore = host.tablet.facts(review).published;

  line.world.clock.now += 60 * 60_000;
  await setBack(all, copy);
  expect((await late.tablet.renewSession()).status).toBe(401);
  await late.tablet.sync(review);
  expect((await late.tablet.renewSession()).status).toBe(200);
  for (const { tablet } of [ann, bea, lead, host]) await tablet.sync(review);
  await late.tablet.sync(review);

  for (const { tablet } of [ann, bea, lead, host, late]) {
    await tablet.sync(review);
    expect(tablet.isReceived(review)).toBe(true);
  }
  const second = await secondTablet(line, coordinator, review, ann.person);
  expect(second.read(review, own(ann))).toEqual(ann.tablet.read(review, own(ann)));
  expect(second.read(review, own(ann)).texts.has(`note/${CO1}`)).toBe(false);
  expect(second.read(review, own(late)).texts.size).toBe(1);
  expect(second.facts(review).published).toEqual(versionBefore);
  expect(lead.tablet.status(review)).toMatchObject({ revealed: true, publishedVersion: 1, phase: "draft" });

  await decided(all, lead, CO2, "met");
  expect(await kindOf(published(all, lead, null, "Again"))).toEqual([409, "previousDiffers"]);
  const id = [...(await line.world.server.log.state(review)).statements.values()].find(
    ({ statement }) => statement?.kind === "published",
  )?.id;
  const next = (await (await published(all, lead, id ?? null, "CO2 was left out")).json()) as PublishAnswer;
  expect([first.version, next.version]).toEqual([1, 2]);
});

test("[P3] [P5] a lead who is only a reviewer by now brings back to a server set back what was decided as lead, and nothing new", async () => {
  const all = await team();
  const { review, coordinator, lead, ann, line } = all;
  const copy = copied(all);
  await decided(all, lead, CO1, "met");
  const roles = { person: { existing: lead.person }, roles: ["reviewer"], background: null };
  expect((await coordinator.ask("POST", `/api/reviews/${review}/invitations`, roles)).status).toBe(200);
  await lead.tablet.sync(review);
  await decided(all, lead, CO2, "met");
  expect(lead.tablet.isReceived(review)).toBe(false);

  await setBack(all, copy);
  for (const { tablet } of [ann, lead, lead]) await tablet.sync(review);
  expect(await line.world.server.store.changesOf(review, "team")).toHaveLength(1);
});

test("[P8] a reviewer who leads by now still brings what was written as a reviewer", async () => {
  const all = await team();
  const { review, coordinator, ann } = all;
  score(ann.tablet, review, own(ann), CO1, "met", "Written with no network");
  await coordinator.ask("POST", `/api/reviews/${review}/people/${ann.person}/end`);
  const roles = { person: { existing: ann.person }, roles: ["lead"], background: null };
  expect((await coordinator.ask("POST", `/api/reviews/${review}/invitations`, roles)).status).toBe(200);
  await ann.tablet.sync(review);
  expect(ann.tablet.isReceived(review)).toBe(true);
});

test("[P4] right after a set-back a tablet is told that its work is lacking, and is not told otherwise", async () => {
  const all = await team();
  const { review, ann } = all;
  await ann.tablet.sync(review);
  const copy = copied(all);
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  expect(ann.tablet.isReceived(review)).toBe(true);
  await setBack(all, copy);
  const nothing = { review, statementsHeld: { kind: "ids" as const, ids: [] }, changes: [], statements: [] };
  const { reviews } = await ann.tablet.exchange([
    { ...nothing, workbooks: new Map([[own(ann), { kind: "hash", hash: "0".repeat(32) }]]) },
  ]);
  expect(reviews[0]?.workbooks.get(own(ann))).toEqual({ kind: "openings", vector: new Map() });
});

test("a lead who knows a publication that the copy has lost can't publish beside it", async () => {
  const all = await team();
  const { review, lead, ann, bea } = all;
  await sealed(all, ann);
  await sealed(all, bea);
  await revealed(all, lead);
  const copy = copied(all);
  await published(all, lead);
  await lead.tablet.sync(review);
  const id = lead.tablet.facts(review).published[0]?.sha256 ?? "";
  await setBack(all, copy);
  expect(await kindOf(published(all, lead, id, "Again"))).toEqual([409, "previousDiffers"]);
});

test("[P9] two versions that were given one number, before and after a set-back, both stay; the next one names the later and has a new number", async () => {
  const all = await team();
  const { line, review, lead, ann, bea, host } = all;
  await sealed(all, ann);
  await sealed(all, bea);
  await submitted(all, host);
  await revealed(all, lead);
  const copy = copied(all);
  await published(all, lead);
  await host.tablet.sync(review);
  const lost = host.tablet.facts(review).published;
  line.world.clock.now += 60_000;
  await setBack(all, copy);
  await decided(all, lead, CO1, "met");
  const again = (await (await published(all, lead)).json()) as PublishAnswer;
  await host.tablet.sync(review); // brings what the copy had lost
  await lead.tablet.sync(review);
  const both = lead.tablet.facts(review).published;
  expect(both.map(({ version }) => version)).toEqual([1, 1]);
  expect(both[0]).toEqual(lost[0]);

  await decided(all, lead, CO2, "met");
  const [older, newer] = both.map(({ at }) => idOfPublication(lead.tablet, review, at));
  expect(newer).toBe(parseSignedStatement(Buffer.from(again.statement, "base64url"))?.id);
  expect(await kindOf(published(all, lead, older, "CO2 was left out"))).toEqual([409, "previousDiffers"]);
  const next = (await (await published(all, lead, newer, "CO2 was left out")).json()) as PublishAnswer;
  const repeated = (await (await published(all, lead, newer, "CO2 was left out")).json()) as PublishAnswer;
  expect([next.version, repeated]).toEqual([2, next]);
  await lead.tablet.sync(review);
  expect(lead.tablet.facts(review).published.slice(0, 2)).toEqual(both);
});

function idOfPublication(tablet: SampleTablet, review: string, at: number): string | null {
  const signed = tablet.statements(review).map((encoded) => parseSignedStatement(encoded));
  const found = signed.find((one) => {
    const statement = one === null ? null : parseStatement(one.json);
    return statement?.kind === "published" && statement.at === at;
  });
  return found?.id ?? null;
}

test("a device that ended after the copy stays ended once a tablet has brought its end back, and what was accepted before is taken in again", async () => {
  const all = await team();
  const { review, coordinator, ann, bea } = all;
  const copy = copied(all);
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  await bea.tablet.sync(review);
  await setBack(all, copy);
  await bea.tablet.sync(review);
  score(ann.tablet, review, own(ann), CO2, "met");
  const answers = await ann.tablet.sync(review);
  expect(answers[0]?.session).toBe("ended");
  const [before] = ann.tablet.changes(review, own(ann));
  expect(answers.flatMap(({ reviews }) => reviews.flatMap(({ received }) => received))).toEqual([before?.id]);
  const refusals = answers.flatMap(({ reviews }) =>
    reviews.flatMap(({ refused }) => refused.map(({ refusal }) => refusal)),
  );
  expect(new Set(refusals)).toEqual(new Set(["quarantined"]));
});

test("[P5] after a set-back, whoever holds a tablet that has ended can't put anything in the place of what was accepted from it", async () => {
  const all = await team();
  const { line, review, coordinator, ann, bea } = all;
  const copy = copied(all);
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  const [honest] = ann.tablet.changes(review, own(ann));
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  await bea.tablet.sync(review);
  await setBack(all, copy);
  await bea.tablet.sync(review);
  const forged = await signChange({ ...honest!.change, madeAt: 0 }, ann.tablet.device, async (bytes) =>
    ann.tablet.sign(bytes),
  );
  const brought = await tabletOn(line).exchange([
    {
      review,
      workbooks: new Map(),
      statementsHeld: { kind: "ids", ids: [] },
      changes: [forged, honest!].map(encodeSignedChange),
      statements: [],
    },
  ]);
  expect(brought.reviews[0]?.refused).toEqual([{ id: forged.id, refusal: "quarantined", retryAfterMs: null }]);
  expect(brought.reviews[0]?.received).toEqual([honest!.id]);
});

test("statements that the server's key did not sign restore nothing", async () => {
  const all = await team();
  const other = await team();
  const foreign = other.ann.tablet.statements(other.review);
  const answer = await all.ann.tablet.exchange([
    {
      review: other.review,
      workbooks: new Map(),
      statementsHeld: { kind: "ids", ids: [] },
      changes: [],
      statements: foreign,
    },
  ]);
  expect(answer.reviews[0]?.state).toBe("unknown");
  expect((await all.line.world.server.log.state(other.review)).statements.size).toBe(0);
});

test("a reviewer who unseals before the reveal makes the lead reveal again", async () => {
  const all = await team();
  for (const one of [all.ann, all.bea]) await sealed(all, one);
  await unsealed(all, all.ann);
  await revealed(all, all.lead);
  expect(all.lead.tablet.status(all.review)?.revealed).toBe(false);
  await sealed(all, all.ann);
  await all.lead.tablet.sync(all.review);
  expect(all.lead.tablet.status(all.review)?.revealed).toBe(false);
  await revealed(all, all.lead);
  expect(all.lead.tablet.status(all.review)?.revealed).toBe(true);
});

import { hash } from "node:crypto";
import type { AuditRecord, PublishAnswer } from "@circle/review/commands";
import { type Draft, draftText } from "@circle/review/draft";
import { noteName } from "@circle/review/workbook";
import { parseSignedStatement } from "@circle/sync/statement";
import { expect, test } from "vitest";
import { CO1, CO2, decided, digestOn, own, published, revealed, score, sealed, submitted } from "../testing/visit.ts";
import { kindOf, type Team, team, type WorldOptions } from "../testing/world.ts";
import { PUBLISHING_LIMITS } from "./publishing-limits.ts";

/** A team that has sealed and revealed, and decided on one standard. */
async function ready(options: WorldOptions = {}): Promise<Team> {
  const all = await team(options);
  score(all.host.tablet, all.review, "self-review", CO1, "met", "We meet daily.");
  await submitted(all, all.host);
  score(all.ann.tablet, all.review, own(all.ann), CO1, "partlyMet");
  await sealed(all, all.ann);
  await sealed(all, all.bea);
  await revealed(all, all.lead);
  await decided(all, all.lead, CO1, "partlyMet");
  return all;
}

/** As `ready`, with something that happens once while the next draft is derived. */
async function withDeriving() {
  let meanwhile: () => Promise<unknown> = async () => {};
  const all = await ready({
    wrap: (store) => ({
      ...store,
      changesOf: async (...asked) => {
        const found = await store.changesOf(...asked);
        const once = meanwhile;
        meanwhile = async () => {};
        await once();
        return found;
      },
    }),
  });
  const whileDerived = (happens: () => Promise<unknown>): void => {
    meanwhile = happens;
  };
  return { all, whileDerived };
}

const bodyOf = async (answer: Response): Promise<PublishAnswer> => (await answer.json()) as PublishAnswer;

function statementIn({ statement }: PublishAnswer) {
  const signed = parseSignedStatement(Buffer.from(statement, "base64url"));
  if (signed === null) throw new Error("not a statement");
  return {
    ...signed,
    said: JSON.parse(signed.json) as { version: number; sha256: string; draft: Draft; reason: string | null },
  };
}

test("[P9] the lead publishes exactly the draft on the lead's screen, signed by the server, and the host reads it", async () => {
  const all = await ready();
  const answer = await bodyOf(await published(all, all.lead));
  const { said, bytes, signature } = statementIn(answer);
  expect(all.line.world.server.key.holds(bytes, signature)).toBe(true);
  expect(said.version).toBe(1);
  expect(said.sha256).toBe(hash("sha256", draftText(said.draft)));
  await all.host.tablet.sync(all.review);
  const [version] = all.host.tablet.facts(all.review).published;
  expect(version).toMatchObject({ version: 1, by: all.lead.person });
  const standard = version?.draft.sections.flatMap(({ standards }) => standards).find(({ code }) => code === CO1);
  expect(standard).toMatchObject({ selfScore: "met", selfComment: "We meet daily.", peerScore: "partlyMet" });
});

test("what changed since the lead looked is answered with the draft as it is now, and nothing is published", async () => {
  const all = await ready();
  const shown = digestOn(all.lead.tablet, all.review);
  score(all.host.tablet, all.review, "self-review", CO1, "notMet");
  await all.host.tablet.sync(all.review);
  const answer = await all.lead.tablet.ask("POST", `/api/reviews/${all.review}/publish`, {
    digest: shown,
    previous: null,
    reason: null,
  });
  expect(answer.status).toBe(409);
  const { kind, draft } = (await answer.json()) as { kind: string; draft: Draft };
  expect(kind).toBe("changedMeanwhile");
  const standard = draft.sections.flatMap(({ standards }) => standards).find(({ code }) => code === CO1);
  expect(standard?.selfAddendum?.score).toBe("notMet");
  await all.lead.tablet.sync(all.review);
  expect(all.lead.tablet.facts(all.review).published).toEqual([]);
  expect((await published(all, all.lead)).status).toBe(200);
});

test("nothing is published before the reveal", async () => {
  const all = await team();
  await all.lead.tablet.sync(all.review);
  expect(await kindOf(published(all, all.lead))).toEqual([409, "notRevealed"]);
});

test("[P9] a correction is a new version with its reason, and the first one stays as it was", async () => {
  const all = await ready();
  const first = await bodyOf(await published(all, all.lead));
  await decided(all, all.lead, CO2, "met");
  const { id } = statementIn(first);
  expect(await kindOf(published(all, all.lead))).toEqual([409, "previousDiffers"]);
  expect(await kindOf(published(all, all.lead, id))).toEqual([422, "reasonMissing"]);
  const second = await bodyOf(await published(all, all.lead, id, "CO2 had been left out"));
  expect(second.version).toBe(2);
  await all.host.tablet.sync(all.review);
  const versions = all.host.tablet.facts(all.review).published;
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
    [1, null],
    [2, "CO2 had been left out"],
  ]);
  expect(versions[0]?.sha256).toBe(statementIn(first).said.sha256);
});

test("publishing whose answer was lost is answered the same when it comes again", async () => {
  const all = await ready();
  const first = await bodyOf(await published(all, all.lead));
  expect(await bodyOf(await published(all, all.lead))).toEqual(first);
  await all.lead.tablet.sync(all.review);
  expect(all.lead.tablet.facts(all.review).published).toHaveLength(1);
});

test("[P9] publishing whose answer was lost is answered the same also when the review was closed meanwhile", async () => {
  const all = await ready();
  const first = await bodyOf(await published(all, all.lead));
  expect((await all.coordinator.ask("POST", `/api/reviews/${all.review}/close`)).status).toBe(204);
  expect(await bodyOf(await published(all, all.lead))).toEqual(first);
});

test("[P9] a lead who is removed while the draft is derived publishes nothing", async () => {
  const { all, whileDerived } = await withDeriving();
  whileDerived(() => all.coordinator.ask("POST", `/api/reviews/${all.review}/people/${all.lead.person}/end`));
  expect(await kindOf(published(all, all.lead))).toEqual([403, "forbidden"]);
  expect((await all.line.world.server.log.state(all.review)).marks.facts.published).toEqual([]);
});

test("[P9] a lead's tablet that is ended while the draft is derived publishes nothing", async () => {
  const { all, whileDerived } = await withDeriving();
  const { device } = all.lead.tablet;
  whileDerived(() => all.coordinator.ask("POST", `/api/reviews/${all.review}/devices/${device}/end`));
  expect(await kindOf(published(all, all.lead))).toEqual([401, "signedOut"]);
  expect((await all.line.world.server.log.state(all.review)).marks.facts.published).toEqual([]);
});

test("[P7] while a draft is derived for publishing, others' work is taken in; what changes the draft is not missed", async () => {
  const { all, whileDerived } = await withDeriving();
  whileDerived(async () => {
    score(all.host.tablet, all.review, "self-review", CO1, "notMet");
    await all.host.tablet.sync(all.review);
  });
  expect(await kindOf(published(all, all.lead))).toEqual([409, "changedMeanwhile"]);
  expect(all.host.tablet.isReceived(all.review)).toBe(true);
});

test("[P7] a draft is derived once at a time, however often it is asked for", async () => {
  const { all, whileDerived } = await withDeriving();
  let second: readonly [number, string | undefined] = [0, ""];
  whileDerived(async () => {
    second = await kindOf(published(all, all.lead));
  });
  expect((await published(all, all.lead)).status).toBe(200);
  expect(second).toEqual([503, "tryLater"]);
});

test("[P7] [P8] a draft that no tablet could take in, or give back to a server that lost it, is not published", async () => {
  const all = await ready();
  const comment = all.lead.tablet.doc(all.review, "team").getText(noteName(CO1));
  for (let piece = 0; piece < 64; piece += 1) comment.insert(0, "é".repeat(25_000));
  await all.lead.tablet.sync(all.review);
  expect(await kindOf(published(all, all.lead))).toEqual([413, "tooLarge"]);
  comment.delete(0, comment.length - 20_000);
  await all.lead.tablet.sync(all.review);
  expect((await published(all, all.lead)).status).toBe(200);
});

test("[P7] whatever a community writes does not keep its draft from being published", async () => {
  const all = await ready();
  const comment = all.host.tablet.doc(all.review, "self-review").getText(noteName(CO1));
  for (let piece = 0; piece < 64; piece += 1) comment.insert(0, "é".repeat(25_000));
  await all.host.tablet.sync(all.review);
  await all.lead.tablet.sync(all.review);
  expect((await published(all, all.lead)).status).toBe(200);
});

test("[P7] what is published already is not published once more, however often it is asked for with a reason", async () => {
  const all = await ready();
  const { statement, ...first } = await bodyOf(await published(all, all.lead));
  const { id } = statementIn({ statement, ...first });
  expect(await bodyOf(await published(all, all.lead, id, "Once more"))).toEqual({ statement, ...first });
  await all.host.tablet.sync(all.review);
  expect(all.host.tablet.facts(all.review).published.map(({ reason }) => reason)).toEqual([null]);
});

test("[P7] so many versions are published and no more: every tablet of the review takes them all", async () => {
  const all = await ready({ publishing: { ...PUBLISHING_LIMITS, publishedBytes: 10_000 } });
  let previous: string | null = null;
  const answers: number[] = [];
  for (const score of ["met", "partlyMet", "notMet", "couldNotAssess", "notApplicable"] as const) {
    await decided(all, all.lead, CO2, score);
    const answer = await published(all, all.lead, previous, previous === null ? null : "Again");
    answers.push(answer.status);
    if (answer.ok) previous = statementIn(await bodyOf(answer)).id;
  }
  expect(new Set(answers)).toEqual(new Set([200, 413]));
  expect(answers.slice(answers.indexOf(413))).not.toContain(200);
});

test("[P7] a draft that would be derived from far too much is not, and says so", async () => {
  const all = await ready({ publishing: { ...PUBLISHING_LIMITS, sourceBytes: 100 } });
  expect(await kindOf(published(all, all.lead))).toEqual([413, "tooLarge"]);
});

test("[P7] a draft that could not be derived takes nobody's turn until something of it has changed, or for a while", async () => {
  let reads = 0;
  const all = await ready({
    publishing: { ...PUBLISHING_LIMITS, memoryMb: 8 },
    wrap: (store) => ({
      ...store,
      changesOf: (...asked) => {
        reads += 1;
        return store.changesOf(...asked);
      },
    }),
  });
  const readsFor = async (): Promise<number> => {
    reads = 0;
    expect(await kindOf(published(all, all.lead))).toEqual([503, "tryLater"]);
    return reads;
  };
  const once = await readsFor();
  expect(once).toBeGreaterThan(0);
  expect(await readsFor()).toBe(0);
  expect(all.line.world.lines.filter((line) => line.includes("too much time or memory"))).toHaveLength(1);
  await decided(all, all.lead, CO2, "met");
  expect(await readsFor()).toBe(once);
  all.line.world.clock.now += 3_600_000;
  expect(await readsFor()).toBe(once);
});

test("a review is closed once something of it is published; work that comes later is still taken in", async () => {
  const all = await ready();
  const close = () => all.coordinator.ask("POST", `/api/reviews/${all.review}/close`);
  expect(await kindOf(close())).toEqual([409, "notPublished"]);
  const { id } = statementIn(await bodyOf(await published(all, all.lead)));
  expect((await close()).status).toBe(204);
  expect((await close()).status).toBe(204);
  await decided(all, all.lead, CO2, "met");
  expect(await kindOf(published(all, all.lead, id, "CO2 had been left out"))).toEqual([409, "alreadyClosed"]);
  score(all.ann.tablet, all.review, own(all.ann), CO2, "met");
  await all.ann.tablet.sync(all.review);
  expect(all.ann.tablet.isReceived(all.review)).toBe(true);
  expect(all.ann.tablet.status(all.review)).toMatchObject({ phase: "closed", closed: true });
});

test("who did what, and when, is on record for the coordinator, without a score or a note", async () => {
  const all = await ready();
  await published(all, all.lead);
  const records = (await (
    await all.coordinator.ask("GET", `/api/reviews/${all.review}/audit`)
  ).json()) as AuditRecord[];
  expect(records.map(({ act }) => act)).toEqual([
    "reviewCreated",
    "invited",
    "joined",
    "invited",
    "joined",
    "invited",
    "joined",
    "invited",
    "joined",
    "published",
  ]);
  expect(records.at(-1)).toEqual({
    at: all.line.world.clock.now,
    person: all.lead.person,
    act: "published",
    detail: "version 1",
  });
  expect(JSON.stringify(records)).not.toMatch(/partlyMet|daily/);
});

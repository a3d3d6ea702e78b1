import { openingOf, type PersonNumber } from "@circle/review/ids";
import {
  type Change,
  type ChangeId,
  changeIdOf,
  encodeSignedChange,
  signChange,
  type SignedChange,
} from "@circle/sync/change";
import type { SyncAnswer } from "@circle/sync/message";
import { vectorHash } from "@circle/sync/vector-hash";
import { expect, test } from "vitest";
import type { SampleTablet } from "../sample/sample-tablet.ts";
import { CO1, CO2, own, revealed, score, sealed, submitted } from "../testing/visit.ts";
import { member, newReview, secondTablet, tabletOn, team } from "../testing/world.ts";

/** Gives encoded changes as they are, and says what became of each. */
async function given(
  tablet: SampleTablet,
  review: string,
  ...changes: readonly Uint8Array[]
): Promise<readonly (readonly [string, string])[]> {
  const answer = await tablet.exchange([
    { review, workbooks: new Map(), statementsHeld: { kind: "ids", ids: [] }, changes, statements: [] },
  ]);
  return outcomesIn(answer);
}

function outcomesIn({ reviews }: SyncAnswer): readonly (readonly [string, string])[] {
  return reviews.flatMap(({ received, refused }) => [
    ...received.map((id) => [id, "received"] as const),
    ...refused.map(({ id, refusal }) => [id, refusal] as const),
  ]);
}

const encoded = (changes: readonly SignedChange[]): readonly Uint8Array[] => changes.map(encodeSignedChange);

/** A change signed by a tablet, whatever it says. */
async function signedBy(tablet: SampleTablet, change: Change): Promise<SignedChange> {
  return await signChange(change, tablet.device, async (bytes) => tablet.sign(bytes));
}

test("a reviewer's work arrives, and the other tablet of the same reviewer is given it", async () => {
  const { line, review, coordinator, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met", "Minutes of every meeting since March.");
  await ann.tablet.sync(review);
  expect(ann.tablet.isReceived(review)).toBe(true);
  const second = await secondTablet(line, coordinator, review, ann.person);
  expect(second.read(review, own(ann))).toEqual(ann.tablet.read(review, own(ann)));
});

test("[P7] a request that takes long is taken in part by part, and the rest is asked to come later", async () => {
  let [time, step] = [Date.UTC(2026, 10, 22, 9), 0];
  const clock = {
    get now() {
      time += step;
      return time;
    },
  };
  const { review, ann } = await team({ clock });
  for (let made = 0; made < 10; made += 1) {
    score(ann.tablet, review, own(ann), CO1, made % 2 === 0 ? "met" : "notMet");
    await ann.tablet.pack(review);
  }
  const changes = ann.tablet.changes(review, own(ann));
  step = 100;
  const first = await given(ann.tablet, review, ...encoded(changes));
  expect(first.slice(0, 1)).toEqual([[changes[0]?.id, "received"]]);
  expect(first.slice(-1)).toEqual([[changes[9]?.id, "tryLater"]]);
  const [next] = changes.slice(first.filter(([, outcome]) => outcome === "received").length);
  expect(await given(ann.tablet, review, ...encoded([next!]))).toEqual([[next!.id, "received"]]);
});

test("[P7] of what nobody known has signed, a request is told so fifty times, and the rest has to wait", async () => {
  const { line, review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [good] = await ann.tablet.pack(review);
  const stranger = tabletOn(line);
  const forged = await Promise.all(
    Array.from({ length: 60 }, (_, index) => signedBy(stranger, { ...good!.change, madeAt: index })),
  );
  const outcomes = (await given(stranger, review, ...encoded(forged))).map(([, outcome]) => outcome);
  expect(outcomes).toEqual([...Array<string>(50).fill("unknownDevice"), ...Array<string>(10).fill("tryLater")]);
});

test("[P7] what comes without a session, however much there is to do with it, keeps nobody waiting who has one", async () => {
  const { line, review, ann } = await team();
  const changes = Array.from({ length: 5_000 }, () => new Uint8Array(100));
  let answered = 0;
  const strangers = Array.from({ length: 8 }, async () => {
    await given(tabletOn(line), review, ...changes);
    answered += 1;
  });
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  expect(answered).toBeLessThan(8);
  expect(ann.tablet.isReceived(review)).toBe(true);
  await Promise.all(strangers);
  expect(answered).toBe(8);
});

test("what is taken in alters nothing that was read before", async () => {
  const { line, review, ann } = await team();
  const { log } = line.world.server;
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  const before = await log.state(review);
  const copy = structuredClone(before.openings);
  score(ann.tablet, review, own(ann), CO2, "met");
  await ann.tablet.sync(review);
  expect(before.openings).toEqual(copy);
  expect((await log.state(review)).openings).not.toEqual(copy);
});

test("[P7] a change is marked to be read at every start only for a mark that is kept", async () => {
  const { line, review, ann } = await team();
  const { store } = line.world.server;
  const marked = async () => {
    const ids: string[] = [];
    await store.eachRow(review, "marked", ({ kind, row }) => {
      if (kind === "change") ids.push(row.id);
    });
    return ids;
  };
  ann.tablet.doc(review, own(ann)).getMap("entries").set("not-a-seal", { id: "not-a-seal", kind: "seal" });
  await ann.tablet.sync(review);
  ann.tablet.doc(review, own(ann)).getMap("entries").set("reveal", REVEAL_IN_THE_WRONG_PLACE);
  await ann.tablet.sync(review);
  expect(ann.tablet.isReceived(review)).toBe(true);
  expect(await marked()).toEqual([]);
  const before = ann.tablet.changes(review, own(ann)).length;
  await sealed({ review }, ann);
  expect(await marked()).toEqual(
    ann.tablet
      .changes(review, own(ann))
      .slice(before)
      .map(({ id }) => id),
  );
});

const REVEAL_IN_THE_WRONG_PLACE = { id: "reveal", kind: "reveal", replaces: [], givenAt: 1, named: [] };

test("work that comes a second time, because the answer was lost, is known", async () => {
  const { review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const changes = await ann.tablet.pack(review);
  const ids = changes.map(({ id }) => [id, "received"]);
  expect(await given(ann.tablet, review, ...encoded(changes))).toEqual(ids);
  expect(await given(ann.tablet, review, ...encoded(changes))).toEqual(ids);
  expect(await given(ann.tablet, review, ...encoded(changes), ...encoded(changes))).toEqual([...ids, ...ids]);
});

test("[S11] what one request holds twice is known the second time, whatever came between", async () => {
  const { line, review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [first] = await ann.tablet.pack(review);
  score(ann.tablet, review, own(ann), CO2, "notMet");
  const [second] = await ann.tablet.pack(review);
  const sent = [first!, second!, first!];
  expect(await given(ann.tablet, review, ...encoded(sent))).toEqual(sent.map(({ id }) => [id, "received"]));
  expect(await line.world.server.store.changesOf(review, own(ann))).toEqual(encoded([first!, second!]));
});

test("a change whose predecessor isn't here leaves a gap, and nothing of it is stored", async () => {
  const { line, review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const first = await ann.tablet.pack(review);
  score(ann.tablet, review, own(ann), CO2, "notMet");
  const second = await ann.tablet.pack(review);
  expect(await given(ann.tablet, review, ...encoded(second))).toEqual([[second[0]?.id, "gap"]]);
  expect((await line.world.server.log.state(review)).openings.size).toBe(0);
  expect(await given(ann.tablet, review, ...encoded([...first, ...second]))).toEqual(
    [...first, ...second].map(({ id }) => [id, "received"]),
  );
});

test("[P5] nobody adds to another reviewer's workbook, the lead and the coordinator no more than others", async () => {
  const { review, ann, bea, lead, host } = await team();
  for (const tablet of [bea.tablet, lead.tablet, host.tablet]) {
    score(tablet, review, own(ann), CO1, "notMet");
    const forged = await tablet.pack(review);
    expect(await given(tablet, review, ...encoded(forged))).toEqual([[forged[0]?.id, "notOwner"]]);
  }
});

test("[P5] a reviewer's work is theirs, whoever carries it, with a session or without", async () => {
  const { line, review, ann, bea } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [change] = encoded(await ann.tablet.pack(review));
  const stranger = tabletOn(line);
  expect((await given(bea.tablet, review, change!))[0]?.[1]).toBe("received");
  expect((await given(stranger, review, change!))[0]?.[1]).toBe("received");
});

test("[P5] an opening that is another person's is refused, also when the workbook is one's own", async () => {
  const { review, ann, bea } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [made] = await ann.tablet.pack(review);
  const beas = bea.tablet.facts(review).members.get(bea.person)?.number ?? (1 as PersonNumber);
  const foreign = await signedBy(bea.tablet, { ...made!.change, workbook: own(bea) });
  expect((await given(bea.tablet, review, encodeSignedChange(foreign)))[0]?.[1]).toBe("foreignOpening");
  const lying = await signedBy(ann.tablet, { ...made!.change, opening: openingOf(beas, 7) });
  expect((await given(ann.tablet, review, encodeSignedChange(lying)))[0]?.[1]).toBe("foreignOpening");
  const beside = await signedBy(ann.tablet, { ...made!.change, opening: made!.change.opening - 1 });
  expect((await given(ann.tablet, review, encodeSignedChange(beside)))[0]?.[1]).toBe("malformed");
});

test("[P5] a change of which one byte was altered on the way is refused under its own name, and the rest is taken in", async () => {
  const { review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met", "As it was written");
  const [change] = await ann.tablet.pack(review);
  const altered = { ...change!, bytes: new Uint8Array(change!.bytes) };
  const place = Buffer.from(altered.bytes).indexOf("written");
  altered.bytes[place] = 0x57;
  expect(await given(ann.tablet, review, encodeSignedChange(altered), encodeSignedChange(change!))).toEqual([
    [change!.id, "received"],
    [changeIdOf(altered.bytes), "badSignature"],
  ]);
});

test("[P5] a signature by a key that isn't the device's, or by a device nobody granted, counts for nothing", async () => {
  const { line, review, ann, bea } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [change] = await ann.tablet.pack(review);
  const byBea = { ...change!, signature: bea.tablet.sign(change!.bytes) };
  expect((await given(ann.tablet, review, encodeSignedChange(byBea)))[0]?.[1]).toBe("badSignature");
  const byStranger = await signedBy(tabletOn(line), change!.change);
  expect((await given(ann.tablet, review, encodeSignedChange(byStranger)))[0]?.[1]).toBe("unknownDevice");
});

test("a change signed for one review is not taken in another, however it is sent there", async () => {
  const { line, review, coordinator, ann } = await team();
  const other = await newReview(coordinator);
  await coordinator.ask("POST", `/api/reviews/${other}/invitations`, {
    person: { existing: ann.person },
    roles: ["reviewer"],
    background: null,
  });
  score(ann.tablet, review, own(ann), CO1, "met");
  const [change] = encoded(await ann.tablet.pack(review));
  expect((await given(ann.tablet, other, change!))[0]?.[1]).toBe("malformed");
  expect((await line.world.server.log.state(other)).openings.size).toBe(0);
});

test("of two branches of one opening the first stays, and the other is refused as taken", async () => {
  const { line, review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [first] = await ann.tablet.pack(review);
  const other = await signedBy(ann.tablet, { ...first!.change, madeAt: first!.change.madeAt + 1 });
  await given(ann.tablet, review, encodeSignedChange(first!));
  const before = await line.world.server.store.changesOf(review, own(ann));
  expect((await given(ann.tablet, review, encodeSignedChange(other)))[0]?.[1]).toBe("foreignOpening");
  const onOther = await signedBy(ann.tablet, { ...first!.change, number: 2, previous: other.id });
  expect((await given(ann.tablet, review, encodeSignedChange(onOther)))[0]?.[1]).toBe("foreignOpening");
  expect(await line.world.server.store.changesOf(review, own(ann))).toEqual(before);
});

test("what can't be read is refused by the hash of its bytes", async () => {
  const { review, ann } = await team();
  const rubbish = new Uint8Array([1, 2, 3]);
  expect(await given(ann.tablet, review, rubbish)).toEqual([[changeIdOf(rubbish), "malformed"]]);
});

test("a change of more than 64 kB is too large", async () => {
  const { review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  const [change] = await ann.tablet.pack(review);
  const large = await signedBy(ann.tablet, { ...change!.change, update: new Uint8Array(65 * 1024) });
  expect((await given(ann.tablet, review, encodeSignedChange(large)))[0]?.[1]).toBe("tooLarge");
});

test("work of a lost tablet is held apart, shown to the lead, and taken in when it is released", async () => {
  const { review, coordinator, lead, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met", "Before");
  await ann.tablet.sync(review);
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  score(ann.tablet, review, own(ann), CO1, "notMet", "After");
  await ann.tablet.pack(review);
  score(ann.tablet, review, own(ann), CO2, "met", "Later");
  const late = (await ann.tablet.sync(review)).flatMap(outcomesIn);
  expect(late.map(([, outcome]) => outcome)).toEqual(["quarantined", "quarantined"]);
  expect(ann.tablet.isReceived(review)).toBe(false);
  const listed = (await (await lead.tablet.ask("GET", `/api/reviews/${review}/quarantine`)).json()) as {
    change: string;
    person: string;
  }[];
  expect(listed).toMatchObject([
    { person: ann.person, device: ann.tablet.device, workbook: own(ann) },
    { person: ann.person },
  ]);

  const ids = listed.map(({ change }) => change);
  const onlyLater = await lead.tablet.ask("POST", `/api/reviews/${review}/quarantine/release`, { changes: [ids[1]] });
  expect(await onlyLater.json()).toEqual({ released: 0 });
  const all = await lead.tablet.ask("POST", `/api/reviews/${review}/quarantine/release`, { changes: ids.toReversed() });
  expect(await all.json()).toEqual({ released: 2 });
  expect(
    (await given(ann.tablet, review, ...encoded(ann.tablet.changes(review, own(ann))))).map(([, outcome]) => outcome),
  ).toEqual(["received", "received", "received"]);
  await lead.tablet.sync(review);
  expect(lead.tablet.status(review)?.quarantined).toBe(0);
});

test("what a person had sent before they were removed stays known, what comes after is held apart, and an ended session reads nothing", async () => {
  const { review, coordinator, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  await coordinator.ask("POST", `/api/reviews/${review}/people/${ann.person}/end`);
  score(ann.tablet, review, own(ann), CO2, "met");
  const [answer] = await ann.tablet.sync(review);
  expect(answer?.reviews[0]).toMatchObject({ state: "notYours", changes: [], statements: [], status: null });
  expect(outcomesIn(answer!)).toEqual([[expect.any(String), "quarantined"]]);
});

test("of one ended tablet only so much is held apart", async () => {
  const { line, review, coordinator, ann } = await team();
  for (let note = 0; note < 3; note += 1)
    score(ann.tablet, review, own(ann), `S${note}` as typeof CO1, "met", "x".repeat(19_000));
  const [large] = await ann.tablet.pack(review);
  await coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  const flood: Uint8Array[] = [];
  for (let number = 2; number < 160; number += 1) {
    flood.push(encodeSignedChange(await signedBy(ann.tablet, { ...large!.change, number, previous: large!.id })));
  }
  const outcomes = [
    ...(await given(ann.tablet, review, ...flood.slice(0, 80))),
    ...(await given(ann.tablet, review, ...flood.slice(80))),
  ];
  expect(outcomes[0]?.[1]).toBe("quarantined");
  expect(outcomes.at(-1)?.[1]).toBe("tooLarge");
  const { apart } = await line.world.server.log.state(review);
  expect([...apart.values()].reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(8 * 1024 * 1024);
});

test("with no session changes are taken in, and nothing is read", async () => {
  const { review, ann, bea } = await team();
  score(bea.tablet, review, own(bea), CO1, "met", "Bea's own words");
  await bea.tablet.sync(review);
  await ann.tablet.ask("DELETE", "/api/session");
  score(ann.tablet, review, own(ann), CO1, "met");
  const [answer] = await ann.tablet.sync(review);
  expect(answer?.session).not.toBe("live");
  expect(answer?.reviews[0]).toMatchObject({ state: "open", changes: [], statements: [], status: null, refused: [] });
  expect(answer?.reviews[0]?.received).toHaveLength(1);
  expect([...answer!.reviews[0]!.workbooks.keys()]).toEqual([own(ann)]);
});

test("a hash that is equal is answered with it, one that differs with every opening, and openings with what they lack", async () => {
  const { review, ann } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  const [change] = ann.tablet.changes(review, own(ann));
  const vector = new Map([[change!.change.opening, { number: 1, id: change!.id }]]);
  const ask = async (said: { kind: "hash"; hash: string } | { kind: "openings"; vector: typeof vector }) => {
    const workbooks = new Map([[own(ann), said]]);
    const { reviews } = await ann.tablet.exchange([
      { review, workbooks, statementsHeld: { kind: "ids", ids: [] }, changes: [], statements: [] },
    ]);
    return [reviews[0]?.workbooks.get(own(ann)), reviews[0]?.changes.length];
  };
  const equal = { kind: "hash" as const, hash: vectorHash(vector) };
  expect(await ask(equal)).toEqual([equal, 0]);
  expect(await ask({ kind: "hash", hash: vectorHash(new Map()) })).toEqual([{ kind: "openings", vector }, 0]);
  expect(await ask({ kind: "openings", vector })).toEqual([equal, 0]);
  expect(await ask({ kind: "openings", vector: new Map() })).toEqual([{ kind: "openings", vector }, 1]);
});

test("a long answer comes in pages, and all of it in the end", async () => {
  const { line, review, coordinator, ann } = await team();
  for (let note = 0; note < 40; note += 1)
    score(ann.tablet, review, own(ann), `S${note}` as typeof CO1, "met", `${note}`.repeat(9_000));
  await ann.tablet.sync(review);
  const second = tabletOn(line);
  const { code } = (await (
    await coordinator.ask("POST", `/api/reviews/${review}/people/${ann.person}/invitation`)
  ).json()) as { code: string };
  await second.join(code);
  const [first] = await second
    .exchange([{ review, workbooks: new Map(), statementsHeld: { kind: "ids", ids: [] }, changes: [], statements: [] }])
    .then(({ reviews, more }) => [{ reviews, more }]);
  expect(first?.more).toBe(true);
  expect(second.read(review, own(ann))).toEqual(ann.tablet.read(review, own(ann)));
});

test("[P6] before the reveal a colleague's and the lead's answers hold nothing of a reviewer's scores or notes", async () => {
  const { review, ann, bea, lead } = await team();
  score(ann.tablet, review, own(ann), CO1, "notMet", "A note only Ann may read");
  await sealed({ review }, ann);
  for (const tablet of [bea.tablet, lead.tablet]) {
    const answers = await tablet.sync(review);
    expect(answers.flatMap(({ reviews }) => reviews.flatMap(({ changes }) => changes))).toEqual([]);
    expect(JSON.stringify(answers.flatMap(({ reviews }) => reviews.map(({ status }) => status)))).not.toMatch(
      /notMet|only Ann/,
    );
  }
  await sealed({ review }, bea);
  await revealed({ review }, lead);
  await bea.tablet.sync(review);
  expect([...bea.tablet.read(review, own(ann)).texts.values()]).toContain("A note only Ann may read");
});

test("a reveal that has counted stays, though a reviewer unseals later or joins later", async () => {
  const { line, review, coordinator, ann, bea, lead } = await team();
  await sealed({ review }, ann);
  await revealed({ review }, lead);
  expect(lead.tablet.status(review)?.revealed).toBe(false);
  await sealed({ review }, bea);
  await revealed({ review }, lead);
  expect(lead.tablet.status(review)?.revealed).toBe(true);
  const late = await member(line, coordinator, review, "Cleo", "reviewer");
  await late.tablet.sync(review);
  expect(late.tablet.status(review)?.revealed).toBe(true);
  expect(lead.tablet.facts(review).revealed).not.toBe(null);
});

test("the host's first submission opens the self-review to the team", async () => {
  const { review, host, ann } = await team();
  score(host.tablet, review, "self-review", CO1, "met", "We meet every day.");
  await host.tablet.sync(review);
  await ann.tablet.sync(review);
  expect(ann.tablet.read(review, "self-review").texts.size).toBe(0);
  await submitted({ review }, host);
  await ann.tablet.sync(review);
  expect([...ann.tablet.read(review, "self-review").texts.values()]).toEqual(["We meet every day."]);
});

test("a tablet whose clock is a day wrong, either way, loses nothing and stays in its order", async () => {
  const { line, review, coordinator } = await team();
  const DAY = 24 * 60 * 60_000;
  for (const wrongBy of [-DAY, DAY]) {
    const { person } = await member(line, coordinator, review, `Off by ${wrongBy}`, "reviewer");
    const { code } = (await (
      await coordinator.ask("POST", `/api/reviews/${review}/people/${person}/invitation`)
    ).json()) as { code: string };
    const tablet = tabletOn(line, "Wrong clock", wrongBy);
    await tablet.join(code);
    score(tablet, review, `reviewer/${person}`, CO1, "met");
    await tablet.sync(review);
    score(tablet, review, `reviewer/${person}`, CO1, "notMet");
    await tablet.sync(review);
    expect(tablet.isReceived(review)).toBe(true);
    await tablet.ask("DELETE", "/api/session");
    expect((await tablet.renewSession()).status).toBe(200);
  }
});

test("the status tells how many changes a tablet says it has made, and how many have arrived", async () => {
  const { review, ann, lead } = await team();
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  const [first] = ann.tablet.changes(review, own(ann));
  const said = new Map([[first!.change.opening, { number: 7, id: "0".repeat(64) as ChangeId }]]);
  const workbooks = new Map([[own(ann), { kind: "openings" as const, vector: said }]]);
  await ann.tablet.exchange([
    { review, workbooks, statementsHeld: { kind: "ids", ids: [] }, changes: [], statements: [] },
  ]);
  await lead.tablet.sync(review);
  const tablets = lead.tablet.status(review)?.members.find(({ person }) => person === ann.person)?.tablets;
  expect(tablets).toMatchObject([
    { device: ann.tablet.device, name: "Ann's tablet", made: 7, arrived: 1, ended: false },
  ]);
});

import type { PublishAnswer } from "@circle/review/commands";
import type { Draft } from "@circle/review/draft";
import { revealReady } from "@circle/review/revealing";
import { sealOf, submissionOf } from "@circle/review/seals";
import { readSnapshot } from "@circle/review/snapshot";
import { ownScore, standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { encodeSignedChange, signChange } from "@circle/sync/change";
import { parseSignedStatement } from "@circle/sync/statement";
import { markAbsence, reveal, seal, submit } from "@circle/workbook-doc/edits";
import { writeBeside } from "@circle/workbook-doc/entries-map";
import { openDoc } from "@circle/workbook-doc/layout";
import { readWorkbook } from "@circle/workbook-doc/read";
import { writeText } from "@circle/workbook-doc/text-edits";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTHING } from "../testing/attacked.ts";
import { CO1, decided, own, published, revealed, score, sealed, submitted } from "../testing/visit.ts";
import { type Member, type Team, team } from "../testing/world.ts";

/** What a program of somebody's own can do to all entries of a workbook that they may write in. */
function writeOverAndDelete(doc: Y.Doc, { entries }: Workbook): void {
  const map = doc.getMap("entries");
  for (const entry of entries) {
    const falsely = JSON.parse(JSON.stringify(entry).replaceAll('"met"', '"notMet"')) as object;
    writeBeside(doc, "entries", entry.id, falsely);
    map.set(entry.id, falsely);
    map.delete(entry.id);
  }
}

test("[P3, P9] what a reviewer or a host writes over and deletes after the reveal is taken in, and all read on as it was sealed and submitted", async () => {
  const all = await team();
  const { review, ann, bea, lead, host } = all;
  score(host.tablet, review, "self-review", CO1, "met");
  await submitted(all, host);
  score(ann.tablet, review, own(ann), CO1, "met", "Minutes of every meeting.");
  await sealed(all, ann);
  await sealed(all, bea);
  await revealed(all, lead);
  await decided(all, lead, CO1, "met");
  const before = ([own(ann), "self-review"] as const).map((id) => lead.tablet.read(review, id));

  const doc = ann.tablet.doc(review, own(ann));
  writeOverAndDelete(doc, ann.tablet.read(review, own(ann)));
  writeOverAndDelete(host.tablet.doc(review, "self-review"), host.tablet.read(review, "self-review"));
  for (const { tablet } of [ann, host, lead]) {
    const answers = await tablet.sync(review);
    expect(answers.flatMap(({ reviews }) => reviews.flatMap(({ refused }) => refused))).toEqual([]);
    expect(tablet.isReceived(review)).toBe(true);
  }
  expect(lead.tablet.changes(review, own(ann)).length).toBe(ann.tablet.changes(review, own(ann)).length);

  const [annsBook, selfReview] = ([own(ann), "self-review"] as const).map((id) => lead.tablet.read(review, id));
  expect([annsBook, selfReview]).toEqual(before);
  expect(ownScore(annsBook!, CO1)).toMatchObject({ state: "scored", score: "met" });
  for (const [book, marked] of [
    [annsBook!, sealOf(annsBook!)],
    [selfReview!, submissionOf(selfReview!)],
  ] as const) {
    expect(readSnapshot(book, marked!)?.scores.get(CO1)).toMatchObject([{ score: "met" }]);
  }
  expect(lead.tablet.status(review)).toMatchObject({ revealed: true, submitted: { submission: expect.any(String) } });
  const answer = await published(all, lead);
  expect(answer.status).toBe(200);
  const { statement } = (await answer.json()) as PublishAnswer;
  const { draft } = JSON.parse(parseSignedStatement(Buffer.from(statement, "base64url"))!.json) as { draft: Draft };
  const standard = draft.sections.flatMap(({ standards }) => standards).find(({ code }) => code === CO1);
  expect(standard).toMatchObject({ selfScore: "met", peerScore: "met" });
});

test("[P7] a seal that is not what its id says seals nothing, and is taken in", async () => {
  const { review, ann, lead } = await team();
  const id = `_${"a".repeat(32)}`;
  const seal = { id, kind: "seal", sealed: true, reason: "", snapshot: [], replaces: [], givenAt: 5 };
  writeBeside(ann.tablet.doc(review, own(ann)), "entries", id, seal);
  await ann.tablet.sync(review);
  await lead.tablet.sync(review);
  expect(ann.tablet.isReceived(review)).toBe(true);
  expect(sealOf(ann.tablet.read(review, own(ann)))).toBeNull();
  expect(lead.tablet.status(review)?.members.map(({ sealed }) => sealed)).not.toContainEqual(expect.anything());
});

/** Gives the server what `mark` adds after a letter that stands on one which never comes. */
async function marksBehind(
  { tablet }: Member,
  { review }: Team,
  workbook: WorkbookId,
  mark: (doc: Y.Doc) => void,
): Promise<void> {
  const opening = tablet.doc(review, workbook).clientID;
  const [never, doc] = [openDoc(opening + 1), openDoc(opening)];
  writeText(never, "note/CO1", "a");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(never));
  writeText(doc, "note/CO1", "ab");
  mark(doc);
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(never));
  const change = { review, workbook, opening, number: 1, previous: null, madeAt: 4, update };
  const sign = async (bytes: Uint8Array) => tablet.sign(bytes);
  const signed = await signChange({ ...change, salt: new Uint8Array(16) }, tablet.device, sign);
  await tablet.exchange([{ ...NOTHING, review, changes: [encodeSignedChange(signed)] }]);
}

test("[P3, W4] a seal, an absence, a reveal and a submission behind a letter that never comes are the same to the server and on every tablet", async () => {
  const all = await team();
  const { review, ann, bea, lead, host } = all;
  await marksBehind(host, all, "self-review", (doc) => submit(doc, { givenAt: 4 }));
  await marksBehind(ann, all, own(ann), (doc) => seal(doc, { givenAt: 4, salt: "s" }));
  await lead.tablet.sync(review);
  await marksBehind(lead, all, "team", (doc) => {
    markAbsence(doc, { givenAt: 4, reviewer: bea.person, absent: true, reason: "ill" });
    const { named } = revealReady(readWorkbook(doc, "team"), lead.tablet.status(review)!.members);
    reveal(doc, { givenAt: 5, named });
  });
  for (const { tablet } of [ann, bea, lead]) await tablet.sync(review);
  for (const { tablet } of [ann, bea, lead]) {
    const status = tablet.status(review)!;
    expect(status.revealed).toBe(true);
    expect(submissionOf(tablet.read(review, "self-review"))?.id).toBe(status.submitted?.submission);
    const statusOf = (member: Member) => status.members.find(({ person }) => person === member.person);
    expect(sealOf(tablet.read(review, own(ann)))?.id).toBe(statusOf(ann)?.sealed?.seal);
    const absences = standing(tablet.read(review, "team"), "absence", bea.person);
    expect(absences.map(({ id }) => id)).toEqual([statusOf(bea)?.absent?.absence]);
  }
});

/** Submits under an id that was not drawn from what is said, and says another thing under it. */
async function submitsTwice({ review, host }: Team): Promise<void> {
  for (const givenAt of [4, 5]) {
    const submission = { id: "s1", kind: "submission", snapshot: [], replaces: [], givenAt };
    writeBeside(host.tablet.doc(review, "self-review"), "entries", "s1", submission);
    await host.tablet.sync(review);
  }
}

test("[P7] a host whose submission no tablet can find keeps nobody from publishing", async () => {
  const all = await team();
  const { review, ann, bea, lead } = all;
  await submitsTwice(all);
  for (const reviewer of [ann, bea]) await sealed(all, reviewer);
  await revealed(all, lead);
  const { submission } = lead.tablet.status(review)!.submitted!;
  expect(lead.tablet.read(review, "self-review").entries.map(({ id }) => id)).not.toContain(submission);
  expect((await published(all, lead)).status).toBe(200);
});

import { generateKeyPairSync } from "node:crypto";
import type { AuditRecord, InvitationAnswer, SessionAnswer } from "@circle/review/commands";
import { expect, test } from "vitest";
import { rawPublicKey } from "../joining/keys.ts";
import { CO1, own, published, revealed, score, sealed } from "../testing/visit.ts";
import { ALDER_HOUSE, answered, invited, kindOf, newReview, type Team, tabletOn, team } from "../testing/world.ts";

/** What was recorded since the team joined, without the time. */
async function recorded({ coordinator, review }: Team): Promise<readonly Omit<AuditRecord, "at">[]> {
  const records = await answered<AuditRecord[]>(coordinator.ask("GET", `/api/reviews/${review}/audit`));
  const joining = 1 + 2 * 4; // the review, and four people, each invited and joined
  return records.slice(joining).map(({ person, act, detail }) => ({ person, act, detail }));
}

async function ok(asked: Promise<Response>): Promise<void> {
  expect((await asked).ok).toBe(true);
}

async function coordinatorOf({ coordinator }: Team): Promise<string | undefined> {
  return (await answered<SessionAnswer>(coordinator.ask("GET", "/api/session"))).person?.id;
}

test("a change of the review, and of who is invited, is on record", async () => {
  const all = await team();
  const { coordinator, review, ann } = all;
  const person = await coordinatorOf(all);
  const code = `/api/reviews/${review}/people/${ann.person}/invitation`;
  await ok(coordinator.ask("PUT", `/api/reviews/${review}`, { ...ALDER_HOUSE, community: "Alder Cottage" }));
  await ok(coordinator.ask("POST", code));
  await ok(coordinator.ask("DELETE", code));
  expect(await kindOf(ann.tablet.ask("POST", code))).toEqual([403, "forbidden"]);
  expect(await recorded(all)).toEqual([
    { person, act: "reviewChanged", detail: "Alder Cottage" },
    { person, act: "invitedAgain", detail: "Ann" },
    { person, act: "invitationWithdrawn", detail: "Ann" },
  ]);
});

test("a code that is used again by its tablet, and a further tablet, are on record as their owner's doing", async () => {
  const all = await team();
  const { line, coordinator, review, ann } = all;
  const { person, code }: InvitationAnswer = await invited(coordinator, review, "Max", "reviewer");
  const tablet = tabletOn(line, "Max's tablet");
  await tablet.join(code);
  await tablet.join(code);
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const device = { id: "installed", name: "Installed", publicKey: rawPublicKey(publicKey) };
  await ok(ann.tablet.ask("POST", "/api/devices", { device }));
  expect((await recorded(all)).slice(1)).toEqual([
    { person, act: "joined", detail: "Max, Max's tablet" },
    { person, act: "joinedAgain", detail: "Max, Max's tablet" },
    { person: ann.person, act: "deviceAdded", detail: "Installed" },
  ]);
});

test("a tablet that is added, and one that is ended, is on record in every review that it is of", async () => {
  const { line, coordinator, review, ann } = await team();
  const other = await newReview(coordinator, { community: "Birch House" });
  const body = { person: { existing: ann.person }, roles: ["reviewer"], background: "staff" };
  await ok(coordinator.ask("POST", `/api/reviews/${other}/invitations`, body));
  const { code } = await answered<InvitationAnswer>(
    coordinator.ask("POST", `/api/reviews/${review}/people/${ann.person}/invitation`),
  );
  const second = tabletOn(line, "Ann's phone");
  await second.join(code);
  await ok(coordinator.ask("POST", `/api/reviews/${review}/devices/${second.device}/end`));
  const records = await answered<AuditRecord[]>(coordinator.ask("GET", `/api/reviews/${other}/audit`));
  expect(records.slice(2).map(({ act, detail }) => [act, detail])).toEqual([
    ["deviceAdded", "Ann's phone"],
    ["deviceEnded", "Ann's phone"],
  ]);
});

test("the end of a tablet and of a person, what was released, and the end of the review are on record, each once", async () => {
  const all = await team();
  const { line, coordinator, review, ann, bea, lead } = all;
  const person = await coordinatorOf(all);
  const endAnns = () => coordinator.ask("POST", `/api/reviews/${review}/devices/${ann.tablet.device}/end`);
  const endBea = () => coordinator.ask("POST", `/api/reviews/${review}/people/${bea.person}/end`);
  const close = () => coordinator.ask("POST", `/api/reviews/${review}/close`);
  await sealed(all, ann);
  await ok(endAnns());
  await ok(endAnns());
  score(ann.tablet, review, own(ann), CO1, "met");
  await ann.tablet.sync(review);
  const [held] = ann.tablet.changes(review, own(ann)).slice(-1);
  const releasing = { changes: [held?.id] };
  await ok(lead.tablet.ask("POST", `/api/reviews/${review}/quarantine/release`, releasing));
  await ok(lead.tablet.ask("POST", `/api/reviews/${review}/quarantine/release`, releasing));
  await ok(endBea());
  await ok(endBea());
  await revealed(all, lead);
  await ok(published(all, lead));
  line.world.clock.now += 60_000;
  await ok(close());
  await ok(close());
  expect(await recorded(all)).toEqual([
    { person, act: "deviceEnded", detail: "Ann's tablet" },
    { person: lead.person, act: "released", detail: "1 change" },
    { person, act: "memberEnded", detail: "Bea" },
    { person: lead.person, act: "published", detail: "version 1" },
    { person, act: "closed", detail: "version 1" },
  ]);
  const records = await answered<AuditRecord[]>(coordinator.ask("GET", `/api/reviews/${review}/audit`));
  expect(records.at(-1)?.at).toBe(line.world.clock.now);
});

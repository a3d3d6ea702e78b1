import type { DeviceId, EntryId, PersonId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import type { Statement } from "@circle/review/statements";
import { expect, test } from "vitest";
import { grantOf, memberOf, ownerOf, REVIEW, stateInTest } from "../syncing/convergence/made-visit.ts";
import { pretendedKey } from "../syncing/convergence/pretended-keys.ts";
import { tabletInTest } from "../syncing/convergence/tablet-in-test.ts";
import { packAll } from "../syncing/exchange.ts";
import { takeBundle } from "./take-bundle.ts";

const [ANN, BEN] = [ownerOf("ann", 3, "anns-tablet"), ownerOf("ben", 4, "bens-tablet")];
const ANNS = "reviewer/ann";
const REVEALED: Statement = { kind: "revealed", at: 9, reveal: "reveal" as EntryId };
const REMOVED: Statement = {
  kind: "memberEnded",
  at: 8,
  person: "ann" as PersonId,
  by: "coordinator" as PersonId,
  accepted: [],
};

async function reviewers() {
  const drawn = [1, 2, 3, 4].values();
  const [anns, bens] = [ANN, BEN].map((owner) =>
    tabletInTest(owner, {
      review: REVIEW,
      workbook: ANNS,
      serverKey: pretendedKey("the server").publicKey,
      faults: {},
      random32: () => drawn.next().value ?? 0,
    }),
  );
  const known = [memberOf(ANN, "reviewer"), memberOf(BEN, "reviewer"), grantOf(ANN), grantOf(BEN)];
  const statements = await Promise.all(known.map(stateInTest));
  for (const tablet of [anns!, bens!]) await tablet.store.putReview(REVIEW, {}, statements);
  (await anns!.workbook()).edit?.((doc) => doc.getText("note/CS1").insert(0, "not for Ben yet"));
  await anns!.settle();
  await packAll(anns!.tablet);
  const changes = (await anns!.store.contentOf(REVIEW, ANNS)).changes.map(({ bytes }) => bytes);
  return { ben: bens!, carry: { review: REVIEW, statements: [], changes } };
}

test("[P6] before the reveal a colleague's changes are not taken in, whoever carries them", async () => {
  const { ben, carry } = await reviewers();
  expect(await takeBundle(ben.tablet, carry)).toEqual({ stored: 0, leftOut: 1 });
  expect((await ben.store.contentOf(REVIEW, ANNS)).changes).toEqual([]);
});

test("after the reveal they are, by the server's own statement", async () => {
  const { ben, carry } = await reviewers();
  const revealed = await stateInTest(REVEALED);
  expect(await takeBundle(ben.tablet, { ...carry, statements: [revealed.bytes] })).toEqual({ stored: 1, leftOut: 0 });
});

test("[P5] a statement that the server did not sign opens nothing", async () => {
  const { ben, carry } = await reviewers();
  const forged = new Uint8Array((await stateInTest(REVEALED)).bytes);
  forged[3]! ^= 1;
  expect(await takeBundle(ben.tablet, { ...carry, statements: [forged] })).toEqual({ stored: 0, leftOut: 1 });
});

test("[P5] what a person who was removed wrote, and nobody has taken in, is left out", async () => {
  const { ben, carry } = await reviewers();
  const statements = (await Promise.all([REVEALED, REMOVED].map(stateInTest))).map(({ bytes }) => bytes);
  expect(await takeBundle(ben.tablet, { ...carry, statements })).toEqual({ stored: 0, leftOut: 1 });
});

test("[P6] a host's tablet keeps none of the statements about the team's tablets that somebody carries to it", async () => {
  const hal = ownerOf("hal", 5, "hals-tablet");
  const halsTablet = tabletInTest(hal, {
    review: REVIEW,
    workbook: "self-review",
    serverKey: pretendedKey("the server").publicKey,
    faults: {},
    random32: () => 1,
  });
  const known = await Promise.all([memberOf(hal, "host"), memberOf(ANN, "reviewer"), grantOf(hal)].map(stateInTest));
  await halsTablet.store.putReview(REVIEW, {}, known);
  const phone = await stateInTest(grantOf({ ...hal, device: "hals-phone" as DeviceId }));
  const teams = await Promise.all([grantOf(ANN), REVEALED, REMOVED].map(stateInTest));
  const statements = [phone, ...teams].map(({ bytes }) => bytes);
  await takeBundle(halsTablet.tablet, { review: REVIEW, statements, changes: [] });
  const kept = (await halsTablet.store.statementsOf(REVIEW)).map(({ id }) => id);
  expect(kept.toSorted()).toEqual([...known, phone].map(({ id }) => id).toSorted());
});

test("a coordinator who is in no team brings in what the server has stated", async () => {
  const nadia = ownerOf("nadia", 6, "nadias-tablet");
  const { ben, carry } = await reviewers();
  const tablet = { ...ben.tablet, person: nadia.person };
  const at = await stateInTest(memberOf(nadia, "coordinator"));
  await ben.store.putReview(NETWORK, {}, [{ ...at, review: NETWORK }]);
  const revealed = await stateInTest(REVEALED);
  await takeBundle(tablet, { ...carry, statements: [revealed.bytes] });
  expect((await ben.store.statementsOf(REVIEW)).map(({ id }) => id)).toContain(revealed.id);
});

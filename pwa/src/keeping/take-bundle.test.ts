import type { EntryId, PersonId } from "@circle/review/ids";
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

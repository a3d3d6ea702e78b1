import type { ChangeId } from "@circle/sync/change";
import { expect, test } from "vitest";
import type { Holding, RefusedChange } from "../device/tablet-store.ts";
import { countNotReceivedOf, receivedOf } from "./received.ts";

const id = (text: string) => text as ChangeId;
const HELD: Holding = {
  workbook: "reviewer/ann",
  generation: 0,
  openings: new Map([[5, { number: 2, id: id("b"), clock: 9 }]]),
  unpacked: 0,
  serverVector: new Map([[5, { number: 2, id: id("b") }]]),
  serverSaidAt: 40,
  contested: [],
};
const REFUSED: RefusedChange = {
  id: id("b"),
  review: "r",
  workbook: "reviewer/ann",
  opening: 5,
  number: 2,
  at: 1,
  retryAt: null,
  refusal: "notOwner",
};
const behind: Holding = { ...HELD, serverVector: new Map([[5, { number: 1, id: id("a") }]]) };

test("[P4] received is what the server's last answer covers, with nothing left to pack", () => {
  expect(receivedOf([HELD], [], null)).toEqual({ state: "received", at: 40 });
  expect(receivedOf([HELD], [], "offline")).toEqual({ state: "received", at: 40 });
  expect(receivedOf([{ ...HELD, unpacked: 1 }], [], null)).toEqual({ state: "notYet", why: "waiting" });
  expect(receivedOf([behind], [], null)).toEqual({ state: "notYet", why: "waiting" });
  expect(receivedOf([{ ...HELD, serverVector: null }], [], null)).toEqual({ state: "notYet", why: "waiting" });
  expect(receivedOf([{ ...HELD, serverVector: new Map([[5, { number: 2, id: id("other") }]]) }], [], null).state).toBe(
    "notYet",
  );
  expect(receivedOf([HELD, behind], [], "offline")).toEqual({ state: "notYet", why: "offline" });
});

test("[P4] where nothing is one's own, nothing is said to be received; what was brought for a colleague is still missing", () => {
  const notMine = () => false;
  expect(receivedOf([HELD], [], null, false, notMine)).toEqual({ state: "notYet", why: "nothingSentYet" });
  expect(receivedOf([behind], [], null, false, notMine)).toEqual({ state: "notYet", why: "waiting" });
  const [mine, theirs] = [HELD, { ...HELD, serverSaidAt: 30 }];
  const isMine = (one: Holding) => one === mine;
  expect(receivedOf([mine, theirs], [], null, false, isMine)).toEqual({ state: "received", at: 30 });
});

test("[P4] what was written since the last look is not received, whatever the last look found", () => {
  expect(receivedOf([HELD], [], null, true)).toEqual({ state: "notYet", why: "waiting" });
  expect(receivedOf([], [], "offline", true)).toEqual({ state: "notYet", why: "offline" });
  expect(receivedOf([HELD], [REFUSED], null, true)).toEqual({ state: "notYet", why: "attention" });
});

test("why something has not been received says first what needs a person", () => {
  expect(receivedOf([behind], [REFUSED], "offline")).toEqual({ state: "notYet", why: "attention" });
  expect(receivedOf([behind], [{ ...REFUSED, refusal: "quarantined" }], null)).toEqual({
    state: "notYet",
    why: "quarantined",
  });
  expect(receivedOf([behind], [{ ...REFUSED, refusal: "tryLater" }], null)).toEqual({
    state: "notYet",
    why: "waiting",
  });
  expect(receivedOf([], [], "offline")).toEqual({ state: "notYet", why: "nothingSentYet" });
});

test("what would be lost by leaving is counted in changes and rows", () => {
  expect(countNotReceivedOf([HELD])).toBe(0);
  expect(countNotReceivedOf([behind, { ...HELD, unpacked: 3 }])).toBe(4);
  expect(countNotReceivedOf([{ ...HELD, serverVector: null }])).toBe(2);
  expect(countNotReceivedOf([{ ...HELD, serverVector: new Map([[5, { number: 2, id: id("other") }]]) }])).toBe(1);
});

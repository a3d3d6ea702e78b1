import type { DeviceId, PersonId } from "@circle/review/ids";
import type { ReviewAnswer } from "@circle/sync/message";
import { expect, test } from "vitest";
import { memoryStore } from "./convergence/memory-store.ts";
import { type Carry, exchange } from "./exchange.ts";
import type { Tablet } from "../device/tablet.ts";

const HELD = ["aa", "bb", "cc"].map((id) => id.repeat(32));

/** A server that has all of it, as it answers somebody whose review it isn't (any more). */
const answered = (named: readonly string[]): ReviewAnswer => ({
  review: "r",
  state: "notYours",
  received: [],
  refused: [],
  workbooks: new Map(),
  statementsHeld: { kind: "ids", ids: named.filter((id) => HELD.includes(id)) },
  changes: [],
  statements: [],
  status: null,
});

test("the tablet of somebody who was removed does not give the server again what it has", async () => {
  const store = memoryStore();
  await store.putReview(
    "r",
    {},
    HELD.map((id) => ({ id, review: "r", bytes: new Uint8Array([1]) })),
  );
  const tablet: Tablet = {
    store,
    person: "ann" as PersonId,
    device: "tablet" as DeviceId,
    serverKey: new Uint8Array(),
    sign: () => Promise.reject(new Error("nothing is signed here")),
    verify: () => Promise.reject(new Error("nothing is verified here")),
    now: () => 1,
    random32: () => 1,
  };
  let given = 0;
  let requests = 0;
  const carry: Carry = async ({ reviews: [asked] }) => {
    requests += 1;
    given += asked?.statements.length ?? 0;
    const named = asked?.statementsHeld.kind === "ids" ? asked.statementsHeld.ids : [];
    return { kind: "answered", answer: { session: "live", serverTime: 1, more: false, reviews: [answered(named)] } };
  };
  expect(await exchange(tablet, carry, { pack: true })).toEqual({ kind: "exchanged", session: "live" });
  expect(given).toBe(0);
  expect(requests).toBe(2);
});

import { expect, test } from "vitest";
import { deflated, inflated } from "./deflated.ts";

test("what was packed comes out as it was", async () => {
  const message = new TextEncoder().encode("met, partly met, not met ".repeat(1_000));
  const body = await deflated(message);
  expect(body.length).toBeLessThan(message.length / 10);
  expect(await inflated(body, message.length)).toEqual(message);
  expect(await inflated(await deflated(new Uint8Array()), 10)).toEqual(new Uint8Array());
});

test("[P7] an answer that would grow beyond the limit, is cut off, or is something else, is not read", async () => {
  const body = await deflated(new Uint8Array(1_000_000));
  expect(await inflated(body, 999_999)).toBeNull();
  expect(await inflated(body.subarray(0, body.length - 3), 2_000_000)).toBeNull();
  expect(await inflated(new TextEncoder().encode("<html>"), 1_000)).toBeNull();
  expect(await inflated(new Uint8Array(), 1_000)).toBeNull();
});

import { expect, test } from "vitest";
import { failureOf } from "./attempted.ts";

test("a connection that the system has lost counts as closed, and so is opened again", () => {
  const lost = "Connection to Indexed Database server lost. Refresh the page to try again";
  expect(failureOf(new DOMException(lost, "UnknownError"))).toBe("storageClosed");
  expect(failureOf({ name: "UnknownError", inner: new DOMException(lost, "UnknownError") })).toBe("storageClosed");
  expect(failureOf(new DOMException("Internal error", "UnknownError"))).toBe("storageFault");
  expect(failureOf({ name: "AbortError", inner: { name: "QuotaExceededError" } })).toBe("storageFull");
});

import { afterEach, expect, test } from "vitest";
import { sayTrouble, troubleNow } from "./trouble.ts";

afterEach(() => sayTrouble("exchanged"));

test("a window that lost the exchange to another one says so, and no longer what it last found out itself", () => {
  sayTrouble("offline");
  sayTrouble("elsewhere");
  expect(troubleNow()).toBe("elsewhere");
  sayTrouble("serverFault");
  expect(troubleNow()).toBe("serverFault");
});

test("an exchange that was stopped says no trouble, and takes none back", () => {
  sayTrouble("stopped");
  expect(troubleNow()).toBeNull();
  sayTrouble("signedOut");
  sayTrouble("stopped");
  expect(troubleNow()).toBe("signedOut");
});

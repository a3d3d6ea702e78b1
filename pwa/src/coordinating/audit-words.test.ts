import type { AuditRecord } from "@circle/review/commands";
import { expect, test } from "vitest";
import { actWords } from "./audit-words.ts";

const record = (act: string, detail: string): AuditRecord => ({ at: 1, person: null, act, detail });

test("who was invited is told with their roles as people say them", () => {
  expect(actWords(record("invited", "Ann: lead, reviewer"), "Nadia")).toBe("Invited: Ann, Lead reviewer, Reviewer");
  expect(actWords(record("invited", "Ann: the elder: host"), "Nadia")).toBe("Invited: Ann: the elder, Host community");
  expect(actWords(record("invited", "Otto"), "Nadia")).toBe("Invited: Otto");
  expect(actWords(record("invited", "Ann: deputy"), "Nadia")).toBe("Invited: Ann: deputy"); // a role newer than this app
});

test("a name from right to left and a tablet's from left to right stand apart", () => {
  expect(actWords(record("joined", "שרה, Blue tablet"), "שרה")).toBe("Joined: \u2068שרה\u2069, Blue tablet");
  expect(actWords(record("invited", "שרה: host"), "Nadia")).toBe("Invited: \u2068שרה\u2069, Host community");
  expect(actWords(record("joined", "שרה, Blue tablet"), "Somebody")).toBe("Joined: \u2068שרה, Blue tablet\u2069");
});

test("what this app does not know is shown as it is stored", () => {
  expect(actWords(record("merged", "Alder House"), "Nadia")).toBe("merged: Alder House");
  expect(actWords(record("closed", ""), "Nadia")).toBe("Closed the review");
});

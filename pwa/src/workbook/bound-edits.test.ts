import { openingOf, type PersonId, type PersonNumber } from "@circle/review/ids";
import { sealOf } from "@circle/review/seals";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { openDoc } from "@circle/workbook-doc/layout";
import { readWorkbook } from "@circle/workbook-doc/read";
import { expect, test } from "vitest";
import { boundEdits } from "./bound-edits.ts";

/** What the status tells of a workbook with one score, given and sealed at moments that somebody else may know. */
function sealId(drawn: string): string | undefined {
  const doc = openDoc(openingOf(7 as PersonNumber, 1));
  const read = () => readWorkbook(doc, reviewerWorkbook("ann" as PersonId));
  const edits = boundEdits((change) => change(doc), { read, newId: () => drawn, now: () => 1 });
  edits.giveScore("CS1" as StandardCode, "met");
  edits.seal();
  return sealOf(read())?.id;
}

test("[P6] whoever is told the id of a seal before the reveal can't find out by trying what was sealed", () => {
  expect(sealId("one")).toBeDefined();
  expect(sealId("one")).not.toBe(sealId("another"));
});

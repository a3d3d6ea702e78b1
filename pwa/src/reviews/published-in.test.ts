import type { Draft } from "@circle/review/draft";
import type { PersonId } from "@circle/review/ids";
import type { Statement } from "@circle/review/statements";
import { expect, test } from "vitest";
import { publishedIn } from "./published-in.ts";

const published = (version: number, at: number): Statement => ({
  kind: "published",
  at,
  by: "lea" as PersonId,
  version,
  reason: null,
  sha256: `${at}`.padStart(64, "0"),
  draft: {} as Draft,
});

test("[P9] two versions that a server set back gave one number can both be read, the earlier one first", () => {
  const versions = publishedIn([
    ["c", published(3, 30)],
    ["b", published(2, 25)],
    ["a", published(1, 10)],
    ["again", published(2, 20)],
    ["closed", { kind: "closed", at: 40, by: "lea" as PersonId }],
  ]);
  expect(versions.map(({ version, at, statement }) => [version, at, statement])).toEqual([
    [1, 10, "a"],
    [2, 20, "again"],
    [2, 25, "b"],
    [3, 30, "c"],
  ]);
});

import type { PersonId, ReviewId } from "@circle/review/ids";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { db, putDeviceRecord, store } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { throwAllAway } from "../workbook/browser-copies.ts";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { closeWorkbooks } from "../workbook/workbooks-here.ts";
import type { TeamSources } from "./team-sources.ts";
import { useTeamSources } from "./use-team.ts";

const ANN = "ann" as PersonId;
const REVIEW = "visit" as ReviewId;
const member = { person: ANN, name: "Ann", number: 3, roles: ["reviewer"], ended: false };
/** As the server last told it: revealed, with Ann's seal and the community's submission. */
const HERE = {
  review: REVIEW,
  details: { organisation: "", settings: {} },
  edition: { sections: [], labels: {} },
  sections: [],
  members: [member],
  removed: [],
  status: {
    revealed: true,
    members: [{ ...member, sealed: { seal: "sealed", at: 1 } }],
    submitted: { submission: "submitted", at: 1 },
  },
} as unknown as ReviewOnTablet;

beforeEach(async () => {
  const person = { id: "lea" as PersonId, name: "Lea", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "leas", deviceName: "", serverKey: new Uint8Array(65), ...key });
  await store.putReview(REVIEW, {}, []);
  await put(reviewerWorkbook(ANN), "sealed");
  await put("self-review", "submitted");
});

afterEach(async () => {
  closeWorkbooks();
  await db.delete();
  await throwAllAway();
});

/** With an id drawn by chance, as they once were. */
async function put(workbook: string, id: string): Promise<void> {
  const doc = new Y.Doc();
  const entry = { id, kind: "score", standard: "CS1", score: "met", reason: "", replaces: [], givenAt: 1 };
  doc.getMap("entries").set(id, entry);
  const row = { review: REVIEW, workbook, opening: doc.clientID, update: Y.encodeStateAsUpdate(doc), madeAt: 1 };
  await store.addRow(row, 0);
}

test("while workbooks that are on this tablet are being opened nothing of them is said to be missing, and what is read stays", async () => {
  const seen: string[] = [];
  function Team({ here }: { readonly here: ReviewOnTablet }) {
    const sources = useTeamSources(here);
    seen.push(sources === "opening" ? "opening" : JSON.stringify([sources.named.length, sources.missing]));
    return null;
  }
  const root = createRoot(document.createElement("div"));
  root.render(createElement(Team, { here: HERE }));
  const all = JSON.stringify([1, { reviewers: [], self: false }]);
  await expect.poll(() => seen.at(-1)).toBe(all);
  expect(new Set(seen)).toEqual(new Set(["opening", all]));
  seen.splice(0);
  const bea = { ...HERE.members[0]!, person: "bea" as PersonId, name: "Bea" };
  root.render(createElement(Team, { here: { ...HERE, members: [...HERE.members, bea] } }));
  await expect.poll(() => seen.length).toBeGreaterThan(1);
  expect(new Set(seen)).toEqual(new Set([all]));
  root.unmount();
});

test("what the reviewers said is the same value while the team decides, so that nothing of it is worked out again", async () => {
  await put("team", "first");
  const seen: (readonly [decisions: number, sources: TeamSources | "opening"])[] = [];
  function Team() {
    const team = useWorkbook(REVIEW, "team");
    seen.push([team.state === "open" ? team.workbook.entries.length : 0, useTeamSources(HERE)]);
    return null;
  }
  const root = createRoot(document.createElement("div"));
  root.render(createElement(Team));
  await expect.poll(() => seen.at(-1)?.[1]).not.toBe("opening");
  await expect.poll(() => seen.at(-1)?.[0]).toBe(1);
  const before = seen.at(-1)?.[1];
  await put("team", "second");
  document.dispatchEvent(new Event("visibilitychange")); // this window looks for what it was not told
  await expect.poll(() => seen.at(-1)?.[0]).toBe(2);
  expect(seen.at(-1)?.[1]).toBe(before);
  root.unmount();
});

import { DEFAULT_SCORE_LABELS } from "@circle/standards/scores";
import { expect, test } from "vitest";
import {
  parseJoinedAnswer,
  parseLookAnswer,
  parsePack,
  parseReviewSummaries,
  parseSessionAnswer,
  parseStatus,
} from "./pack.ts";

const tablet = { device: "t1", name: "iPad", ended: false, lastContactAt: null, made: 7, arrived: 5 };
const member = {
  person: "ann",
  number: 7,
  name: "Ann",
  roles: ["reviewer"],
  background: null,
  ended: false,
  sealed: { seal: "s", at: 1 },
  absent: { absence: "a", reason: "ill" },
  tablets: [tablet],
};
const status = {
  phase: "visiting",
  members: [member],
  submitted: { submission: "s", at: 1 },
  revealed: false,
  publishedVersion: 0,
  closed: false,
  quarantined: 0,
};
const standard = {
  code: "CS1",
  text: "People eat together.",
  type: 1,
  core: true,
  appliesTo: "all",
  guidance: "",
  easyRead: "",
  evidence: [],
  questions: [],
};
const edition = {
  id: "sample-2026-0123456789abcdef",
  title: "Sample",
  year: 2026,
  coreValues: [],
  scoreLabels: DEFAULT_SCORE_LABELS,
  sections: [{ name: "Core", standards: [standard] }],
};

test("a pack and a status are taken as they are", () => {
  expect(parseStatus(status)).toEqual(status);
  expect(parsePack({ edition, statements: ["abc_-"], status })).toEqual({ edition, statements: ["abc_-"], status });
});

test("a status that could mislead is not taken", () => {
  for (const wrong of [
    null,
    {},
    { ...status, phase: "final" },
    { ...status, revealed: "false" },
    { ...status, members: [{ ...member, sealed: "s" }] },
    { ...status, members: [{ ...member, tablets: [{ ...tablet, made: -0.5 }] }] },
  ]) {
    expect(parseStatus(wrong)).toBeNull();
  }
});

test("a pack without a usable edition, or with statements that are no text, is not taken", () => {
  const pack = { edition, statements: ["abc"], status };
  expect(parsePack({ ...pack, edition: { ...edition, sections: [] } })).toBeNull();
  expect(parsePack({ ...pack, edition: { ...edition, id: undefined } })).toBeNull();
  expect(parsePack({ ...pack, statements: ["a b"] })).toBeNull();
  expect(parsePack({ ...pack, status: {} })).toBeNull();
});

test("the other answers", () => {
  const person = { id: "ann", name: "Ann", coordinator: false };
  const session = { person: null, nonce: "abc", serverKey: "key" };
  expect(parseSessionAnswer(session)).toEqual(session);
  const joined = { person, serverKey: "key", reviews: ["r1"] };
  expect(parseJoinedAnswer(joined)).toEqual(joined);
  const look = {
    name: "Ann",
    person: "ann",
    roles: ["host"],
    review: { id: "r1", community: "Elm House", visitOn: "2026-11-22" },
  };
  expect(parseLookAnswer(look)).toEqual(look);
  const summary = {
    review: "r1",
    community: "Elm House",
    organisation: "",
    visitOn: "2026-11-22",
    sector: "prison",
    phase: "visiting",
    roles: ["lead"],
  };
  expect(parseReviewSummaries([summary])).toEqual([summary]);
  expect(
    [parseSessionAnswer, parseJoinedAnswer, parseLookAnswer, parseReviewSummaries].map((parse) => parse("<html>")),
  ).toEqual(Array(4).fill(null));
});

import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EditionContent } from "./edition.ts";
import { editionBytes, editionIdOf } from "./edition-id.ts";
import { faultSentence } from "./fault-sentence.ts";
import { importEdition } from "./import-edition.ts";
import { parseEdition } from "./parse-edition.ts";
import { DEFAULT_SCORE_LABELS, isScore } from "./scores.ts";

const sha256Hex = (text: string) => hash("sha256", text);

const standard = {
  code: "CO1",
  text: "It is so.",
  type: 1,
  core: true,
  appliesTo: "all",
  guidance: "",
  easyRead: "",
  evidence: [],
  questions: [],
};
const small = {
  title: "Édition d’été",
  year: 2026,
  sections: [{ name: "Core", standards: [standard] }],
  coreValues: [],
  scoreLabels: DEFAULT_SCORE_LABELS,
};

/** As an app would keep it: with the id that fits. */
function written(content: object): string {
  return JSON.stringify({ id: editionIdOf(content as EditionContent, sha256Hex), ...content });
}

function sentencesFor(json: string): readonly string[] {
  const parsed = parseEdition(json, sha256Hex);
  return parsed.kind === "faults" ? parsed.faults.map(faultSentence) : [];
}

test("an imported edition can be written and read again", () => {
  const file = (name: string) => new Uint8Array(readFileSync(new URL(`../sample/${name}`, import.meta.url)));
  const imported = importEdition(file("sample-edition.csv"), {
    title: "Open Circle Sample Edition",
    year: 2026,
    coreValues: file("sample-core-values.csv"),
  });
  if (imported.kind === "faults") throw new Error("faults");
  const parsed = parseEdition(written(imported.content), sha256Hex);
  if (parsed.kind === "faults") throw new Error(parsed.faults.map(faultSentence).join("\n"));
  expect(parsed.edition).toEqual({ id: parsed.edition.id, ...imported.content });
  expect(parsed.edition.id).toBe("open-circle-sample-edition-2026-e228da0e49c0f635");
});

test("an edition keeps its id for ever: these bytes and this id are pinned", () => {
  const content = small as unknown as EditionContent;
  expect(editionBytes(content)).toBe(
    '{"coreValues":[],"scoreLabels":{"couldNotAssess":"Could not assess","met":"Met","notApplicable":"Not applicable","notMet":"Not met","partlyMet":"Partly met"},"sections":[{"name":"Core","standards":[{"appliesTo":"all","code":"CO1","core":true,"easyRead":"","evidence":[],"guidance":"","questions":[],"text":"It is so.","type":1}]}],"title":"Édition d’été","year":2026}',
  );
  expect(editionIdOf(content, sha256Hex)).toBe("edition-d-ete-2026-8882a8734a6fe7bf");
});

test("a title without a Latin letter still makes an id", () => {
  expect(editionIdOf({ ...small, title: "标准" } as unknown as EditionContent, () => "0123456789abcdef01")).toBe(
    "edition-2026-0123456789abcdef",
  );
});

test("an edition of a newer app keeps its id and all that is not understood", () => {
  const newer = {
    ...small,
    sections: [{ name: "Core", standards: [{ ...standard, picture: [1, { x: null }] }] }],
    licence: "free",
  };
  const parsed = parseEdition(written(newer), sha256Hex);
  expect(parsed.kind === "edition" && JSON.parse(JSON.stringify(parsed.edition))).toMatchObject(newer);
});

test("an edition whose content was changed is not taken under its old id", () => {
  const changed = written(small).replace("It is so.", "It is not.");
  expect(sentencesFor(changed)).toEqual([
    expect.stringMatching(
      /^Line 1, column 7: the id does not fit the content, whose id is edition-d-ete-2026-[0-9a-f]{16}\.$/,
    ),
  ]);
});

test("every fault is told with its line and column", () => {
  const json = `{
  "id": "x",
  "title": " ",
  "year": "2026",
  "sections": [
    { "name": "Core", "standards": [
      { "code": "CO1", "text": "Yes.", "type": 4, "core": "yes", "appliesTo": [], "guidance": "", "evidence": ["smell"], "questions": [""] , "easyRead": "" },
      { "code": "CO1", "text": 5, "type": {"toString": 1}, "core": true, "appliesTo": "some", "guidance": "\\r", "easyRead": "\\ud800", "evidence": [], "questions": [] }
    ] },
    { "name": "Core", "standards": [] },
    7
  ],
  "scoreLabels": { "met": "Met", "partlyMet": "", "notMet": "No", "notApplicable": "n/a" }
}`;
  expect(sentencesFor(json)).toEqual([
    "Line 1, column 1: “coreValues” is missing.",
    "Line 3, column 12: “title” is empty.",
    "Line 4, column 11: “year” must be a whole number in the usual range.",
    "Line 7, column 48: “4” is no word for “type”; allowed are 1, 2, 3.",
    "Line 7, column 59: “core” must be true or false.",
    "Line 7, column 79: “appliesTo” is empty.",
    "Line 7, column 112: “smell” is no word for “evidence”; allowed are staffInterview, clientInterview, observation, tour, document.",
    "Line 7, column 136: “questions” is empty.",
    "Line 8, column 17: “CO1” was already used as “code” in line 7, column 17.",
    "Line 8, column 32: “text” must be a text.",
    'Line 8, column 43: “{"toString":1}” is no word for “type”; allowed are 1, 2, 3.',
    "Line 8, column 87: “appliesTo” must be a list.",
    "Line 8, column 107: “guidance” contains the character U+000D, which is not allowed there.",
    "Line 8, column 125: “easyRead” contains the character U+D800, which is not allowed there.",
    "Line 10, column 15: “Core” was already used as “section” in line 6, column 15.",
    "Line 10, column 36: there are no standards here.",
    "Line 11, column 5: “sections” must be an object.",
    "Line 13, column 18: “couldNotAssess” is missing.",
    "Line 13, column 47: “partlyMet” is empty.",
  ]);
});

test("what is not JSON is told where it goes wrong", () => {
  expect(sentencesFor('{\n  "title": "x"\n  "year": 1 // no\n}')).toEqual([
    "Line 3, column 3: this is not JSON (comma expected).",
    "Line 3, column 13: this is not JSON (invalid comment token).",
  ]);
  expect(sentencesFor("")).toEqual(["Line 1, column 1: this is not JSON (value expected)."]);
  expect(sentencesFor("[]")).toEqual(["Line 1, column 1: “edition” must be an object."]);
});

test("two values under one key are a fault, wherever they are", () => {
  expect(sentencesFor('{"a": [{"b": 1,\n"b": 2}], "a": 3}')).toEqual([
    "Line 2, column 1: the key “b” is there twice.",
    "Line 2, column 11: the key “a” is there twice.",
  ]);
});

test("JSON nested without end is refused before it costs anything", () => {
  expect(sentencesFor("[".repeat(1_000_000))).toEqual([
    "Line 1, column 101: lists and objects are nested more than 100 deep.",
  ]);
  expect(sentencesFor(written({ ...small, note: "[".repeat(200) }))).toEqual([]);
});

test("1,000 standards are taken from JSON, 1,001 are a fault", () => {
  const withStandards = (count: number) => {
    const standards = Array.from({ length: count }, (_, index) => ({ ...standard, code: `S${index}` }));
    const sections = [
      { name: "One", standards: standards.slice(0, 500) },
      { name: "Two", standards: standards.slice(500) },
    ];
    return written({ ...small, sections });
  };
  expect(sentencesFor(withStandards(1000))).toEqual([]);
  expect(sentencesFor(withStandards(1001))).toEqual([
    expect.stringContaining("there are more than 1000 entries in “standards”"),
  ]);
});

test("no text whatever stops the reading of an edition", () => {
  const spoilt = fc
    .tuple(fc.nat(700), fc.nat(20), fc.string({ unit: "binary" }))
    .map(([start, length, text]) => written(small).slice(0, start) + text + written(small).slice(start + length));
  const other = fc.dictionary(fc.constantFrom("title", "year", "sections", "coreValues", "id"), fc.jsonValue());
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    spoilt,
    other.map((value) => JSON.stringify({ ...small, ...value })),
  );
  fc.assert(
    fc.property(text, (json) => {
      for (const sentence of sentencesFor(json)) expect(sentence).toMatch(/^.+\.$/u);
    }),
    { numRuns: 3000 },
  );
});

test("only the five words for scores are scores", () => {
  expect(["met", "partlyMet", "Met", "", null, "couldNotAssess"].map(isScore)).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});

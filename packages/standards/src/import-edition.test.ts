import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "./csv.ts";
import { faultSentence } from "./fault-sentence.ts";
import { importEdition } from "./import-edition.ts";

const COLUMNS = [
  "code",
  "section",
  "type",
  "core",
  "appliesTo",
  "text",
  "guidance",
  "easyRead",
  "evidence",
  "questions",
];
const edition = { title: "Our Edition", year: 2026 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A standard that is in order but for what the test says of it. */
function row(cells: Partial<Record<string, string>>): string[] {
  const plain = { code: "A1", section: "One", type: "1", core: "no", appliesTo: "all", text: "It is so." };
  return COLUMNS.map((column) => ({ ...plain, ...cells })[column] ?? "");
}

function importRows(...rows: string[][]) {
  return importEdition(bytesOf(csvText([COLUMNS, ...rows])), edition);
}

function standardsIn(outcome: ReturnType<typeof importEdition>) {
  if (outcome.kind === "faults") throw new Error(outcome.faults.map(faultSentence).join("\n"));
  return outcome.content.sections.flatMap((section) => section.standards);
}

function faultsIn(outcome: ReturnType<typeof importEdition>) {
  return outcome.kind === "faults" ? outcome.faults : [];
}

const sentencesFor = (...rows: string[][]) => faultsIn(importRows(...rows)).map(faultSentence);

test("codes are kept as written and stand in natural order within their section", () => {
  const codes = ["1.2.10", "007", "CO10", "7", "1.2.9", "CO2", "07"];
  const standards = standardsIn(importRows(...codes.map((code) => row({ code }))));
  expect(standards.map(({ code }) => code)).toEqual(["1.2.9", "1.2.10", "007", "07", "7", "CO2", "CO10"]);
});

test("sections stand in the order in which they first appear, also if their standards do not stand together", () => {
  const rows = [
    row({ code: "B1", section: "Zebra" }),
    row({ code: "A1", section: "Ape" }),
    row({ code: "B0", section: "Zebra" }),
  ];
  const outcome = importRows(...rows);
  if (outcome.kind === "faults") throw new Error("faults");
  expect(outcome.content.sections.map(({ name, standards }) => [name, standards.map(({ code }) => code)])).toEqual([
    ["Zebra", ["B0", "B1"]],
    ["Ape", ["A1"]],
  ]);
});

test("columns may stand in any order", () => {
  const turned = csvText([COLUMNS.toReversed(), row({ code: "X9" }).toReversed()]);
  expect(standardsIn(importEdition(bytesOf(turned), edition))).toMatchObject([{ code: "X9", text: "It is so." }]);
});

test("a file whose cells are separated by semicolons is told so once, not column by column", () => {
  const saved = importEdition(bytesOf(`${COLUMNS.join(";")}\r\n1;2;3`), edition);
  expect(saved.kind === "faults" ? saved.faults.map(faultSentence) : saved).toEqual([
    "Line 1, column 1: the cells are separated by semicolons; save the file with commas between them.",
  ]);
});

test("a cell that looks like a formula is text, in whatever script it is written", () => {
  const texts = ["=1+1", "+44 20", "-", "@home", "e\u0301 is not \u00e9", "الدعم", "支持 🫶", "tab\tand\nline"];
  const standards = standardsIn(
    importRows(...texts.map((text, index) => row({ code: `A${index}`, text, guidance: text }))),
  );
  expect(standards.map(({ text }) => text)).toEqual(texts);
  expect(standards.map(({ guidance }) => guidance)).toEqual(texts);
});

test("an edition saved with other line ends is the same edition", () => {
  const text = csvText([COLUMNS, row({ guidance: "First.\nSecond." })]);
  const saved = [
    text,
    text.replaceAll("\r\n", "\n"),
    text.replace(/\r?\n/g, "\r\n"),
    text.replace(/\r?\n/g, "\r"),
    `\uFEFF${text}`,
  ];
  const [first, ...others] = saved.map((copy) => importEdition(bytesOf(copy), edition));
  expect(first?.kind).toBe("edition");
  for (const other of others) expect(other).toEqual(first);
});

test("sectors, evidence and the question become what they mean; empty ones are empty lists", () => {
  const rows = [
    row({
      code: "A1",
      type: "3",
      core: "yes",
      appliesTo: "prison; addiction",
      evidence: "tour;document",
      questions: "How?",
    }),
    row({ code: "A2" }),
  ];
  expect(standardsIn(importRows(...rows))).toEqual([
    {
      code: "A1",
      text: "It is so.",
      type: 3,
      core: true,
      appliesTo: ["prison", "addiction"],
      guidance: "",
      easyRead: "",
      evidence: ["tour", "document"],
      questions: ["How?"],
    },
    {
      code: "A2",
      text: "It is so.",
      type: 1,
      core: false,
      appliesTo: "all",
      guidance: "",
      easyRead: "",
      evidence: [],
      questions: [],
    },
  ]);
});

test("a code used twice is reported with the place where it was first used", () => {
  expect(sentencesFor(row({ code: "CO1" }), row({ code: "CO2" }), row({ code: "CO1", section: "Two" }))).toEqual([
    "Line 4, column 1: “CO1” was already used as “code” in line 2, column 1.",
  ]);
});

test("cells that must not be empty are all reported, each where it stands", () => {
  const empty = row({ code: "", section: " ", type: "", core: "", appliesTo: "", text: "\n" });
  expect(
    faultsIn(importRows(empty, row({}))).map((fault) =>
      "field" in fault ? [fault.kind, fault.field, fault.line, fault.column] : fault,
    ),
  ).toEqual([
    ["empty", "code", 2, 1],
    ["empty", "section", 2, 2],
    ["empty", "type", 2, 4],
    ["empty", "core", 2, 5],
    ["empty", "appliesTo", 2, 6],
    ["empty", "text", 2, 7],
  ]);
});

test("two rows without a section are two faults", () => {
  expect(sentencesFor(row({ code: "A1", section: "" }), row({ code: "A2", section: "" }))).toEqual([
    "Line 2, column 4: “section” is empty.",
    "Line 3, column 4: “section” is empty.",
  ]);
});

test("words nobody knows are named together with those that are known", () => {
  expect(
    sentencesFor(row({ type: "4", core: "Yes", appliesTo: "prison;school;prison", evidence: "tour;", questions: "" })),
  ).toEqual([
    "Line 2, column 8: “4” is no word for “type”; allowed are 1, 2, 3.",
    "Line 2, column 10: “core” must be yes or no.",
    "Line 2, column 14: “school” is no word for “appliesTo”; allowed are adultDemocratic, prison, addiction, childrenYoungPeople, learningDisability, or “all” alone.",
    "Line 2, column 14: “prison” was already used as “appliesTo” in line 2, column 14.",
    "Line 2, column 47: “” is no word for “evidence”; allowed are staffInterview, clientInterview, observation, tour, document.",
  ]);
});

test("texts may be as long as they may be, and no longer", () => {
  const at = (extra: number) =>
    row({
      code: "C".repeat(40 + extra),
      section: "S".repeat(200 + extra),
      text: "t".repeat(2000 + extra),
      guidance: "g".repeat(20_000 + extra),
      easyRead: "e".repeat(2000 + extra),
      questions: "q".repeat(2000 + extra),
    });
  expect(sentencesFor(at(0))).toEqual([]);
  expect(
    faultsIn(importRows(at(1))).map((fault) => fault.kind === "tooLong" && [fault.field, fault.most, fault.found]),
  ).toEqual([
    ["code", 40, 41],
    ["section", 200, 201],
    ["text", 2000, 2001],
    ["guidance", 20_000, 20_001],
    ["easyRead", 2000, 2001],
    ["questions", 2000, 2001],
  ]);
});

test("white space around a code or a section's name, and control characters anywhere, are faults", () => {
  expect(
    sentencesFor(row({ code: " A1", section: "One\u00a0", text: "bell\u0007", guidance: "next\u0085line" })),
  ).toEqual([
    "Line 2, column 1: “code” begins or ends with white space.",
    "Line 2, column 5: “section” begins or ends with white space.",
    "Line 2, column 19: “text” contains the character U+0007, which is not allowed there.",
    "Line 2, column 25: “guidance” contains the character U+0085, which is not allowed there.",
  ]);
  expect(sentencesFor(row({ code: "A\n1" }))).toEqual([
    "Line 2, column 1: “code” contains the character U+000A, which is not allowed there.",
  ]);
});

test("1,000 standards are taken, 1,001 are a fault", () => {
  const rows = Array.from({ length: 1001 }, (_, index) =>
    row({ code: `S${index + 1}`, section: `Section ${index % 7}` }),
  );
  expect(standardsIn(importRows(...rows.slice(0, 1000)))).toHaveLength(1000);
  expect(faultsIn(importRows(...rows))).toMatchObject([{ kind: "tooMany", most: 1000 }]);
  expect(sentencesFor(...rows.slice(0, 999), row({ section: "Last", type: "x" }))).toHaveLength(1);
});

test("a header with unknown, repeated and missing columns is told all of it", () => {
  const columns = ["code", "colour", ...COLUMNS.slice(1, 9), "code"];
  expect(faultsIn(importEdition(bytesOf(csvText([columns])), edition)).map(faultSentence)).toEqual([
    "Line 1, column 1: the column “questions” is missing.",
    "Line 1, column 6: there is no column called “colour”.",
    "Line 1, column 73: the column “code” is there twice.",
  ]);
});

test("faults in the table and in the cells are told together, in the order of the file", () => {
  const text = `${csvText([COLUMNS, row({ type: "9" })])}A2,Two\r\n${csvText([row({ code: "A3", core: "?" })])}`;
  expect(faultsIn(importEdition(bytesOf(text), edition)).map(({ kind, line }) => [line, kind])).toEqual([
    [2, "unknownWord"],
    [3, "wrongCellCount"],
    [4, "wrongType"],
  ]);
});

test("empty rows that a spreadsheet leaves behind are skipped", () => {
  expect(
    standardsIn(
      importRows(
        row({}),
        COLUMNS.map(() => ""),
        row({ code: "A2" }),
      ),
    ),
  ).toHaveLength(2);
});

test("an empty file, one without standards and one too large are faults", () => {
  const sentences = (text: string) => faultsIn(importEdition(bytesOf(text), edition)).map(faultSentence);
  expect(sentences("")).toEqual(["Line 1, column 1: the file is empty."]);
  expect(sentences(csvText([COLUMNS]))).toEqual(["Line 1, column 1: there are no standards here."]);
  expect(sentences("a".repeat(5 * 1024 * 1024 + 1))).toEqual(["Line 1, column 1: the file is larger than 5 MB."]);
});

test("core values stand in the order of their numbers; their faults name their file", () => {
  const importValues = (...rows: string[][]) =>
    importEdition(bytesOf(csvText([COLUMNS, row({})])), {
      ...edition,
      coreValues: bytesOf(csvText([["number", "label", "description"], ...rows])),
    });
  const outcome = importValues(["10", "Balance", "It holds."], ["9", "Process", "It goes on."]);
  expect(outcome.kind === "edition" && outcome.content.coreValues.map(({ number }) => number)).toEqual([9, 10]);
  expect(
    faultsIn(importValues(["1", "Balance", ""], ["1", "Process", "x"], ["x", "Respect", "x"])).map(faultSentence),
  ).toEqual([
    "Core values, line 2, column 11: “description” is empty.",
    "Core values, line 3, column 1: “1” was already used as “number” in line 2, column 1.",
    "Core values, line 4, column 1: “number” must be a whole number in the usual range.",
  ]);
});

test("an edition needs a title and a year", () => {
  const outcome = importEdition(bytesOf(csvText([COLUMNS, row({})])), { title: "", year: Number.NaN });
  expect(faultsIn(outcome).map(faultSentence)).toEqual([
    "“title” is empty.",
    "“year” must be a whole number in the usual range.",
  ]);
});

test("no file whatever stops the import; each outcome can be told in sentences", () => {
  const header = csvText([COLUMNS]);
  const table = fc
    .array(
      fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "1", "yes", "all", "A1", "tour;tour")), {
        minLength: 10,
        maxLength: 10,
      }),
    )
    .map((rows) => bytesOf(header + csvText(rows)));
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary" }).map((text) => bytesOf(header + text)),
    table,
  );
  fc.assert(
    fc.property(hostile, hostile, fc.string(), fc.double(), (bytes, coreValues, title, year) => {
      const outcome = importEdition(bytes, { title, year, coreValues });
      for (const fault of faultsIn(outcome)) expect(faultSentence(fault)).toMatch(/^.+\.$/u);
    }),
    { numRuns: 3000 },
  );
});

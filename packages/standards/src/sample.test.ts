import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { type Standard, standardsFor } from "./edition.ts";
import { EVIDENCE_SOURCES } from "./evidence.ts";
import { importEdition } from "./import-edition.ts";
import { SECTORS } from "./sectors.ts";

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../sample/${name}`, import.meta.url)));

const imported = importEdition(file("sample-edition.csv"), {
  title: "Open Circle Sample Edition",
  year: 2026,
  coreValues: file("sample-core-values.csv"),
});
if (imported.kind === "faults") throw new Error(JSON.stringify(imported.faults));
const { content } = imported;
const standards = content.sections.flatMap((section) => section.standards);

test("the sample edition has 102 standards in 8 sections, by type as its README counts them", () => {
  const ofType = (type: number, among: readonly Standard[] = standards) =>
    among.filter((standard) => standard.type === type).length;
  const counts = content.sections.map(({ name, standards: own }) => [
    name,
    own.at(0)?.code,
    own.at(-1)?.code,
    ofType(1, own),
    ofType(2, own),
    ofType(3, own),
  ]);
  expect(counts).toEqual([
    ["Core", "CO1", "CO12", 7, 5, 0],
    ["Community life", "CL1", "CL13", 2, 7, 4],
    ["Joining and leaving", "JL1", "JL14", 5, 7, 2],
    ["Therapeutic framework", "TF1", "TF14", 3, 8, 3],
    ["Staff and support", "ST1", "ST13", 5, 5, 3],
    ["Safety, rights and boundaries", "SR1", "SR14", 11, 3, 0],
    ["Environment", "EN1", "EN12", 3, 6, 3],
    ["Learning, outcomes and external relations", "LE1", "LE10", 1, 5, 4],
  ]);
  expect([ofType(1), ofType(2), ofType(3), standards.length]).toEqual([37, 46, 19, 102]);
});

test("only the sample's 12 core standards are core", () => {
  expect(standards.filter((standard) => standard.core).map((standard) => standard.code)).toEqual(
    content.sections[0]?.standards.map((standard) => standard.code),
  );
});

test("a review by the sample shows each sector its own standards", () => {
  const shown = SECTORS.map((sector) => standardsFor(content, sector).flatMap((section) => section.standards).length);
  expect(shown).toEqual([90, 89, 93, 92, 92]);
  const sectorsNamed = standards.map(({ appliesTo }) => (appliesTo === "all" ? "all" : appliesTo.join()));
  const count = (isCounted: (named: string) => boolean) => sectorsNamed.filter(isCounted).length;
  expect(count((named) => named === "all")).toBe(85);
  expect(count((named) => named.includes(","))).toBe(5);
  expect(SECTORS.map((sector) => count((named) => named === sector))).toEqual([0, 3, 3, 3, 3]);
});

test("every standard of the sample names evidence and asks one question", () => {
  const named = EVIDENCE_SOURCES.map((source) => standards.filter((standard) => standard.evidence.includes(source)));
  expect(named.map((found) => found.length)).toEqual([72, 83, 19, 22, 84]);
  expect(standards.every((standard) => standard.questions.length === 1)).toBe(true);
});

test("the sample has the ten core values", () => {
  expect(content.coreValues.map(({ number, label }) => `${number} ${label}`)).toEqual([
    "1 Attachment",
    "2 Containment",
    "3 Respect",
    "4 Communication",
    "5 Interdependence",
    "6 Relationships",
    "7 Participation",
    "8 Process",
    "9 Balance",
    "10 Responsibility",
  ]);
});

test("the sample's review and findings can be read, and name only standards of the sample", () => {
  const review = parseCsv(file("sample-review.csv"));
  expect(review.faults).toEqual([]);
  const codes = new Set<string>(standards.map((standard) => standard.code));
  const scored = review.rows.slice(1).map(([code]) => code?.text ?? "");
  expect(scored.filter((code) => !codes.has(code))).toEqual([]);
  expect(scored.length).toBe(90);
  const findings = parseCsv(file("sample-findings.csv"));
  expect(findings.faults).toEqual([]);
  expect(findings.rows.length).toBe(1 + 16);
});

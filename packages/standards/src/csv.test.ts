import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { csvText } from "./csv.ts";

const read = (text: string) => parseCsv(new TextEncoder().encode(text));
const texts = (text: string) => read(text).rows.map((row) => row.map((cell) => cell.text));

test("any table of texts comes back from its CSV as it was", () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 0, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      expect(read(csvText(rows)).faults).toEqual([]);
      expect(texts(csvText(rows))).toEqual(rows);
    }),
    { numRuns: 2000 },
  );
});

const cellText = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[",\r\n\uFEFFa ]{0,5}$/));

test("lines may end as on any system, and the last one need not", () => {
  const rows = [
    ["a", "b"],
    ["c", ""],
  ];
  for (const text of ["a,b\nc,", "a,b\r\nc,\r\n", "a,b\rc,\r", "\uFEFFa,b\r\nc,"]) expect(texts(text)).toEqual(rows);
});

test("empty lines are skipped, a single empty cell in quotation marks is not", () => {
  expect(texts('a\n\n\r\n""\nb\n\n')).toEqual([["a"], [""], ["b"]]);
});

test("each cell knows where it begins, also after cells of several lines", () => {
  const [, second] = read('name,"note"\r\n"two\r\nlines","say ""yes"""').rows;
  expect(second).toEqual([
    { text: "two\r\nlines", line: 2, column: 1 },
    { text: 'say "yes"', line: 3, column: 8 },
  ]);
});

test("a quotation mark inside a plain cell is text", () => {
  expect(texts('5" pipe,b')).toEqual([['5" pipe', "b"]]);
});

test("a quotation mark that is never closed is found where it opens", () => {
  expect(read('a,b\nc,"d\ne,f\n')).toMatchObject({
    rows: [[{ text: "a" }, { text: "b" }]],
    faults: [{ kind: "unclosedQuote", line: 2, column: 3 }],
  });
});

test("text after a closing quotation mark is found, and the rows after it are still read", () => {
  expect(read('a,b\n"c"d,e\nf,g').faults).toEqual([{ kind: "textAfterQuote", line: 2, column: 4 }]);
  expect(texts('a,b\n"c"d,e\nf,g')).toEqual([
    ["a", "b"],
    ["f", "g"],
  ]);
});

test("every row with too few or too many cells is found", () => {
  expect(read("a,b\nc\nd,e\nf,g,h").faults).toEqual([
    { kind: "wrongCellCount", expected: 2, found: 1, line: 2, column: 1 },
    { kind: "wrongCellCount", expected: 2, found: 3, line: 4, column: 1 },
  ]);
});

test("the first byte that is not UTF-8 is found", () => {
  const bytes = (...parts: (string | number)[]) =>
    new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : [part])));
  const faultIn = (...parts: (string | number)[]) => parseCsv(bytes(...parts)).faults;
  expect(faultIn("a,b\nü,x", 0xe9, "y")).toEqual([{ kind: "notUtf8", line: 2, column: 4 }]);
  expect(faultIn(0xef, 0xbb, 0xbf, "ab", 0xc3)).toEqual([{ kind: "notUtf8", line: 1, column: 3 }]);
  expect(faultIn("a", 0xef, 0xbf, "b")).toEqual([{ kind: "notUtf8", line: 1, column: 2 }]);
  expect(faultIn(0xff, 0xfe, "a", 0)).toEqual([{ kind: "notUtf8", line: 1, column: 1 }]);
  expect(faultIn("a real \uFFFD is no fault")).toEqual([]);
});

test("a file of which nothing is right is given up after a thousand faults", () => {
  expect(read(`a,b\n${"c\n".repeat(5000)}`).faults).toHaveLength(1000);
});

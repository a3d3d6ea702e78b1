import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sentenceWith } from "./sentence-with.ts";

const [met, notMet] = [createElement("b", null, "met"), createElement("i", null, "not met")];

test("what is drawn inside a sentence stands where each language has it", () => {
  const said = (sentence: (before: string, after: string) => string) =>
    renderToStaticMarkup(sentenceWith(sentence, met, notMet));
  expect(said((before, after) => `It was ${before}, is now ${after}.`)).toBe(
    "It was <b>met</b>, is now <i>not met</i>.",
  );
  expect(said((before, after) => `${after} now; before, ${before}`)).toBe("<i>not met</i> now; before, <b>met</b>");
});

test("names and numbers inside a sentence are said as they are", () => {
  expect(renderToStaticMarkup(sentenceWith((when) => `By Zoë 🌱, ${when}.`, met))).toBe("By Zoë 🌱, <b>met</b>.");
  expect(renderToStaticMarkup(sentenceWith((decided) => `${decided} of 9`, 0))).toBe("0 of 9");
});

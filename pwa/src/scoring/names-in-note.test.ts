import { expect, test } from "vitest";
import { capitalisedIn, nameIn } from "./names-in-note.ts";

const known = capitalisedIn(["Alder House", "Alder House Trust"]);

test("a name inside a sentence is noticed, with or without a title", () => {
  expect(nameIn("We were shown round by Sarah, who cooks.", known)).toBe("Sarah");
  expect(nameIn("Sam’s room is warm. Later Sam’s friend came.", known)).toBe("Sam");
  expect(nameIn("Mrs. O’Neill keeps the book.", known)).toBe("Mrs. O’Neill");
  expect(nameIn("Mae’r Parch. Jones yn galw ar ddydd Llun.", known)).toBe("Parch. Jones");
  expect(nameIn("Gwelsom ni Siân yn y gegin.", known)).toBe("Siân");
});

test("what names nobody is left alone", () => {
  for (const note of [
    "Three client members told us how the rota came to be.",
    "The minutes of Alder House are two months old. They were read on Monday.",
    "We saw: Fire drills in May and June.\nKitchen clean",
    "Darllenwyd y cofnodion ddydd Mercher, ac eto ym mis Mai.\nDywedodd y Staff fod polisi yng Nghymru.",
    "Roedd cyfarfod Nos Wener cyn y Nadolig, yn Gymraeg.",
    "The CQC report and an NHS letter are on the wall; I read both.",
    "",
  ])
    expect(nameIn(note, known)).toBeNull();
});

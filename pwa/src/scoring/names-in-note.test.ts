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

test("a name that begins a sentence is noticed where it does what only people do", () => {
  for (const [note, name] of [
    ["Anna said the meeting was dropped twice.", "Anna"],
    ["The book is kept. Chris told us who reads it.", "Chris"],
    ["Tom, who cooks, has a key.", "Tom"],
    ["Siân explained the rota.", "Siân"],
    ["Jo showed us round.\nNothing was hidden.", "Jo"],
  ] as const)
    expect(nameIn(note, known)).toBe(name);
});

test("what begins a sentence is mostly no name", () => {
  for (const note of [
    "Staff said they are often too few. Members told us the same.",
    "Someone who had left came back to say so.",
    "Nurse explained the book. Resident asked us to stay.",
    "Minutes of May said nothing; the policy says who decides.",
    "Kitchen clean. Food is good. Furniture was chosen by all.",
    "Also asked in the staff group. Clearly knows the rules. Openly said so.",
    "Lunch took us an hour. Records showed us how.",
    "Dywedodd aelodau wrthym. Pobl sy’n coginio. Eglurodd y nyrs y llyfr.",
  ])
    expect(nameIn(note, known)).toBeNull();
});

test("what names nobody is left alone", () => {
  for (const note of [
    "Three client members told us how the rota came to be.",
    "The minutes of Alder House are two months old. They were read on Monday.",
    "They meet on Mondays and Thursdays.",
    "We saw: Fire drills in May and June.\nKitchen clean",
    "Darllenwyd y cofnodion ddydd Mercher, ac eto ym mis Mai.\nDywedodd y Staff fod polisi yng Nghymru.",
    "Roedd cyfarfod Nos Wener cyn y Nadolig, yn Gymraeg.",
    "The CQC report and an NHS letter are on the wall; I read both.",
    "",
  ])
    expect(nameIn(note, known)).toBeNull();
});

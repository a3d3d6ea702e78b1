import { expect, test } from "vitest";
import { JOINED_PAGES, pageFound } from "../pages.ts";
import { standardPath } from "./standard-path.ts";

test("a standard is found again at its address, whatever its code holds", () => {
  for (const code of [
    "CS1",
    "1.2.10",
    "007",
    "1/2",
    "50%",
    "%2F",
    "?a=1",
    "#1",
    "=cmd",
    "a b",
    "日本",
    "<b>",
    ".",
    "..",
  ]) {
    const { pathname } = new URL(standardPath("/r/abc/score", code), "https://reviews.example.org");
    expect(pageFound(JOINED_PAGES, pathname)?.within, code).toMatchObject({ review: "abc", standard: code });
  }
});

import { expect, test } from "vitest";
import { parseSettings } from "./settings.ts";

const AT_FIRST = { language: "en", textSize: 100, contrast: "usual", colours: "asDevice", easyRead: false };

test("nothing chosen yet is as at first", () => {
  expect(parseSettings(null)).toEqual(AT_FIRST);
});

test("a choice that this app doesn't know is as at first, and takes no other with it", () => {
  expect(parseSettings('{"language":"tlh","textSize":150,"easyRead":true,"later":1}')).toEqual({
    ...AT_FIRST,
    textSize: 150,
    easyRead: true,
  });
});

test("what is no choice at all is as at first", () => {
  for (const written of ["", "[]", "7", "null", '{"language"']) expect(parseSettings(written)).toEqual(AT_FIRST);
});

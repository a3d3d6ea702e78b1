import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cy } from "../words/cy/cy.ts";
import { easyCy } from "../words/cy/easy.ts";
import { easyEn } from "../words/en/easy.ts";
import { en } from "../words/en/en.ts";

const SOURCES = join(import.meta.dirname, "..");

test.each([
  ["English", [en.guides, easyEn.guides]],
  ["Welsh", [cy.guides, easyCy.guides]],
])("what the guides in %s say in double quotes, and show in pictures, is said so by the app", (_language, guides) => {
  const said = saidByApp();
  const quoted = guides.flatMap((guide) => (guide === undefined ? [] : [...quotedIn(guide), ...shownIn(guide)]));
  expect(quoted.length).toBeGreaterThan(20);
  const isSaid = (words: string) => words.split("…").every((piece) => said.includes(plain(piece)));
  expect(quoted.filter((words) => !isSaid(words))).toEqual([]);
});

type Guides = Partial<typeof en.guides>;

function quotedIn(guides: Guides): readonly string[] {
  return textsIn(guides).flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words));
}

/** Names and times in pictures are made up. */
function shownIn({ status, pictures }: Guides): readonly string[] {
  const { onTablet, received, offline, notSaved } = status ?? en.guides.status;
  const { joinAs, comeBack, finished, notSealed, reveal } = pictures ?? en.guides.pictures;
  return [onTablet, received, offline, notSaved, joinAs, comeBack, finished, notSealed, reveal].map((words) =>
    words.replace(/ (Ann|\d+:\d+)$/, ""),
  );
}

/** All that stands in the app's sources, the guides themselves left out. */
function saidByApp(): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" });
  const others = files.filter((file) => /\.tsx?$/.test(file) && !/guides|\.test\./.test(file));
  return plain(others.map((file) => readFileSync(join(SOURCES, file), "utf8")).join("\n"));
}

function plain(text: string): string {
  return text.replaceAll("’", "'").replaceAll(/\s+/g, " ").trim();
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

import { expect, test } from "vitest";
import { isolated, isolating, withoutIsolates } from "./isolated.ts";

test("a name in another direction stands for itself in a sentence, alone, in a list, and in what is told of it", () => {
  const say = isolating({
    of: (name: string, count: number) => `${name} ${count}`,
    all: (names: readonly string[]) => names.join(", "),
    deeper: { about: ({ name }: { readonly name: string }) => name, lines: ["أحمد"] },
  });
  expect(say.of("أحمد", 7)).toBe("\u2068أحمد\u2069 7");
  expect(say.all(["Ann", "שרה"])).toBe("Ann, \u2068שרה\u2069");
  expect(say.deeper.about({ name: "أحمد" })).toBe("\u2068أحمد\u2069");
  expect(say.deeper.lines).toEqual(["أحمد"]);
});

test("what runs as the sentence does is left as it is", () => {
  expect(isolated("Siân, Zoë and 李")).toBe("Siân, Zoë and 李");
});

test("a text that turns its direction by signs turns nothing outside it", () => {
  expect(isolated("Ann\u202E")).toBe("\u2068Ann\u202E\u2069");
  expect(isolated("Ann\u2069\u202Etem")).toBe("\u2068Ann\u202Etem\u2069"); // it may not end its own isolation
  expect(isolated("Ann\u2067")).toBe("\u2068Ann\u2067\u2069\u2069"); // nor take the end for its own
  expect(isolated(isolated("\u2066أحمد\u2069"))).toBe("\u2068\u2068\u2066أحمد\u2069\u2069\u2069");
});

test("the name of a file has no signs in it that cannot be seen", () => {
  expect(withoutIsolates(`Self-review ${isolated("أحمد")}.csv`)).toBe("Self-review أحمد.csv");
});

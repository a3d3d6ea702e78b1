/**
 * `pnpm edition check <file.csv>` and `pnpm edition add <file.csv> --title … --year … [--core-values file]`.
 *
 * An edition's own JSON, `<file.json>`, says all that itself, and what no table can: its words for the scores.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Edition } from "@circle/standards/edition";
import type { Fault } from "@circle/standards/fault";
import { counted, faultSentence } from "@circle/standards/fault-sentence";
import { parseEdition } from "@circle/standards/parse-edition";
import { addEdition } from "./editions/add-edition.ts";
import { makeEdition, sha256Hex } from "./editions/make-edition.ts";
import { openServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { openSqliteStore } from "./store/sqlite-store.ts";

const USAGE = `pnpm edition check <file.csv> [--core-values <file.csv>]
pnpm edition add <file.csv> --title <title> --year <year> [--core-values <file.csv>]
pnpm edition check <file.json>
pnpm edition add <file.json>`;

type Asked = {
  readonly act: "check" | "add";
  readonly file: string;
  readonly coreValues: string | undefined;
  /** Null: the file is JSON, and says it itself. */
  readonly names: { readonly title: string; readonly year: number } | null;
};

/** Where only the standards are checked, title and year are nobody's business. */
const ANY = { title: "Any", year: "2000" };

function asked(words: readonly string[]): Asked | null {
  const options = { title: { type: "string" }, year: { type: "string" }, "core-values": { type: "string" } } as const;
  const { positionals, values } = parsedWords(words, options) ?? { positionals: [], values: {} };
  const [act, file, ...others] = positionals;
  if ((act !== "check" && act !== "add") || file === undefined || others.length > 0) return null;
  if (file.endsWith(".json"))
    return Object.keys(values).length > 0 ? null : { act, file, coreValues: undefined, names: null };
  const { title = act === "check" ? ANY.title : undefined, year = act === "check" ? ANY.year : undefined } = values;
  if (title === undefined || year === undefined) return null;
  return { act, file, coreValues: values["core-values"], names: { title, year: Number(year) } };
}

function parsedWords<const Options extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch {
    return null; // what people type is a door; `parseArgs` throws for an option it doesn't know
  }
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null; // not there, or not ours to read
  }
}

function faultLine(fault: Fault, file: string, coreValues: string | undefined): string {
  if (fault.source === "title" || fault.source === "year") return faultSentence(fault);
  const source = fault.source === "coreValues" ? (coreValues ?? file) : file;
  const sentence = faultSentence(fault).replace(/^(Core values, l|L)ine \d+, column \d+: /, ""); // the place stands in front
  return `${source}:${fault.line}:${fault.column} ${sentence}`;
}

function countsOf({ sections, coreValues }: Edition): string {
  const standards = sections.flatMap((section) => section.standards).length;
  return `${counted(standards, "standard")} in ${counted(sections.length, "section")}, ${counted(coreValues.length, "core value")}`;
}

/** Says what is to be said, and answers with the exit code: 0 done, 1 faults, 2 asked wrongly, 3 try later. */
export async function editionCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<number> {
  const wish = asked(words);
  if (wish === null) {
    say(USAGE);
    return 2;
  }
  const bytes = bytesOf(wish.file);
  const coreValues = wish.coreValues === undefined ? undefined : bytesOf(wish.coreValues);
  if (bytes === null || coreValues === null) {
    say(`There is no file ${bytes === null ? wish.file : wish.coreValues} that can be read.`);
    return 2;
  }
  const made =
    wish.names === null
      ? parseEdition(new TextDecoder().decode(bytes), sha256Hex)
      : makeEdition(bytes, { ...wish.names, ...(coreValues === undefined ? {} : { coreValues }) });
  if (made.kind === "faults") {
    for (const fault of made.faults) say(faultLine(fault, wish.file, wish.coreValues));
    return 1;
  }
  if (wish.act === "check") {
    say(`No faults: ${countsOf(made.edition)}.`);
    return 0;
  }
  return await add(made.edition, environment, say);
}

async function add(edition: Edition, environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<number> {
  const read = readSettings(environment);
  if (read.kind === "wrong") {
    say(read.sentence);
    return 2;
  }
  const { folder, publicUrl } = read.settings;
  const server = await openServer({ store: openSqliteStore(folder), folder, publicUrl, now: Date.now, report: say });
  const outcome = await addEdition(server, edition);
  await server.close();
  say(
    outcome === "added"
      ? `Published ${edition.id}: ${countsOf(edition)}.`
      : "The data folder can't be written to just now. Try again.",
  );
  return outcome === "added" ? 0 : 3;
}

if (import.meta.main) process.exitCode = await editionCommand(process.argv.slice(2), process.env, console.log);

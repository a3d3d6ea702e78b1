/** Holds the architecture: who may use whom, what packages must not know, and where things lie. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize, sep } from "node:path";
import { expect, test } from "vitest";

/** Each folder, by what others call it, with all it may use. A new arrow is made here first. */
const MAY_USE = {
  "packages/standards": [],
  "packages/review": ["packages/standards"],
  "packages/workbook-doc": ["packages/review", "packages/standards"],
  "packages/sync": [],
  pwa: ["packages/standards", "packages/review", "packages/workbook-doc", "packages/sync"],
  "sync-server": ["packages/standards", "packages/review", "packages/workbook-doc", "packages/sync"],
} as const satisfies Record<string, readonly string[]>;

type Folder = keyof typeof MAY_USE;
const FOLDERS = Object.keys(MAY_USE).filter((name): name is Folder => name in MAY_USE);
const PACKAGES = FOLDERS.filter((folder) => folder.startsWith("packages/"));

const REACT = /^(react|react-dom)($|\/)/;
const YJS = /^(yjs|y-.*|lib0)($|\/)/;
/** Libraries that would bring in what the package must not know. */
const MUST_NOT_KNOW: { readonly [folder in Folder]?: readonly RegExp[] } = {
  "packages/standards": [YJS, REACT],
  "packages/review": [YJS, REACT],
  "packages/workbook-doc": [REACT],
  "packages/sync": [REACT],
};

/** Folders of the app that use none of its others, so that all others can use them. */
const AT_THE_BOTTOM = ["pwa/src/device"];

/** All that a browser loads until scoring can be used (`pwa/files-of-build.ts`), and what comes later by itself. */
const UNTIL_SCORING = ["main.tsx", "app.tsx", "scoring/ScoringPage.tsx", "workbook/open-here.ts"];
const LATER = [
  "pwa/src/words/en/en.ts",
  "pwa/src/syncing/exchange.ts",
  "pwa/src/keeping/export.ts",
  "pwa/src/workbook/read-here.ts",
];

const KINDS_OF_CODE = ["api", "components", "hooks", "utils", "helpers", "common", "services"];

const OUTSIDE_WORLD: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["window", /(?<![.\w$])window\s*[.[?]/],
  ["document", /(?<![.\w$])document\s*[.[?]/],
  ["process", /(?<![.\w$])process\s*[.[?]/],
  ["globalThis", /(?<![.\w$])globalThis\b/],
  ["Date.now", /\bDate\s*\.\s*now\b/],
  ["new Date()", /\bnew\s+Date\s*(\(\s*\)|(?![\s\w(]))/],
  ["Math.random", /\bMath\s*\.\s*random\b/],
  ["crypto.randomUUID", /\brandomUUID\b/],
  ["crypto.getRandomValues", /\bgetRandomValues\b/],
  ["performance.now", /\bperformance\s*\.\s*now\b/],
];

/** How one asks a document for what lies in it: only `workbook-doc` knows where that is. Tests may write what no edit would. */
const DOCUMENT_OPENED = /\.\s*get(?:Map|Text|Array|XmlElement|XmlFragment)\s*\(/;

type Source = { readonly path: string; readonly text: string };

const root = join(import.meta.dirname, "..");

function folderOf(path: string): Folder | undefined {
  return FOLDERS.find((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** Comments become one space. Strings are passed over, so that an address in one is not taken for a comment. */
function withoutComments(text: string): string {
  const stringOrComment = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*/g;
  return text.replace(stringOrComment, (_whole, string: string | undefined) => string ?? " ");
}

function withoutStrings(text: string): string {
  return text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
}

function importsIn(text: string): readonly string[] {
  const code = withoutComments(text);
  const statement = /\b(?:import|export)\b(?:[\s\w$*{},]*?\bfrom)?\s*["']([^"'\n]+)["']/g;
  const call = /\bimport\s*\(\s*["'`]([^"'`\n]+)["'`]/g;
  return [statement, call].flatMap((pattern) => [...code.matchAll(pattern)].flatMap(([, name]) => name ?? []));
}

/** The files of ours that are loaded before anything of this one runs. What is imported for its types only is not. */
function loadedWith(path: string): readonly string[] {
  const code = withoutComments(readFileSync(join(root, path), "utf8"));
  const statement = /\bimport\s+(?:(?!type\b)[\s\w$*{},]*?\bfrom\s*)?"(\.[^"\n]+\.tsx?)"/g;
  return [...code.matchAll(statement)].flatMap(([whole, name]) => {
    const isForTypes = /\{\s*(type\s+\w+\s*,?\s*)+\}/.test(whole);
    return name === undefined || isForTypes ? [] : [normalize(join(dirname(path), name)).replaceAll(sep, "/")];
  });
}

/** All files of ours that are loaded with these. */
function loadedWithAll(paths: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(paths);
  for (const path of loaded) for (const one of loadedWith(path)) loaded.add(one); // also what is added meanwhile
  return loaded;
}

/** The folder of ours that an import leads to, or undefined where it leads to a library. */
function destinationOf(path: string, name: string): string | undefined {
  if (name.startsWith(".")) {
    const target = normalize(join(dirname(path), name)).replaceAll(sep, "/");
    return folderOf(target) ?? target;
  }
  const own = /^@circle\/([^/]+)/.exec(name)?.[1];
  if (own === undefined) return undefined;
  return own === "pwa" || own === "sync-server" ? own : `packages/${own}`;
}

function faultInUse(path: string, name: string): string | undefined {
  const from = folderOf(path);
  if (from === undefined) return `${path} lies outside the architecture`;
  const allowed: readonly string[] = [from, ...MAY_USE[from]];
  const destination = destinationOf(path, name);
  if (destination !== undefined && !allowed.includes(destination)) return `${path} must not use ${name}`;
  if (name.startsWith(".") && destination !== from) return `${path} must import ${name} by the package's name`;
  if (MUST_NOT_KNOW[from]?.some((library) => library.test(name))) return `${path} must not use ${name}`;
  return undefined;
}

function faultsInImports({ path, text }: Source): readonly string[] {
  const unread = /\bimport\s*\(\s*(?!["'`][^"'`$\n]+["'`])/.test(withoutComments(text));
  const faults = importsIn(text).flatMap((name) => faultInUse(path, name) ?? []);
  return unread ? [...faults, `${path} imports something whose name is computed`] : faults;
}

function faultsInFooting({ path, text }: Source): readonly string[] {
  const folder = AT_THE_BOTTOM.find((one) => path.startsWith(`${one}/`));
  if (folder === undefined) return [];
  const targets = importsIn(text).filter((name) => name.startsWith("."));
  return targets
    .filter(
      (name) =>
        !normalize(join(dirname(path), name))
          .replaceAll(sep, "/")
          .startsWith(`${folder}/`),
    )
    .map((name) => `${path} must not use ${name}: ${folder} stands on nothing else of the app`);
}

function faultsInManifest({ path, text }: Source): readonly string[] {
  const manifest = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"]
    .flatMap((field) => Object.keys(manifest[field] ?? {}))
    .flatMap((name) => faultInUse(path, name) ?? []);
}

function isTest(path: string): boolean {
  return /\.(test|contract)\.tsx?$/.test(path);
}

/** A variable may be called `document` if the file itself declares it. */
function declares(code: string, name: string): boolean {
  return new RegExp(`\\b(const|let)\\s+${name}\\b|\\b${name}\\s*:|[(,]\\s*${name}\\s*[,)]`).test(code);
}

function faultsInPurity({ path, text }: Source): readonly string[] {
  if (isTest(path)) return [];
  const code = withoutStrings(withoutComments(text));
  return OUTSIDE_WORLD.filter(([name, pattern]) => pattern.test(code) && !declares(code, name)).map(
    ([name]) => `${path} must not use ${name}: it comes in as an argument`,
  );
}

function faultsInOpening({ path, text }: Source): readonly string[] {
  if (isTest(path) || !DOCUMENT_OPENED.test(withoutStrings(withoutComments(text)))) return [];
  return [`${path} must not look into a workbook's document: that is for @circle/workbook-doc`];
}

function faultsInPlace({ path, text }: Source): readonly string[] {
  const kind = dirname(path)
    .split("/")
    .find((folder) => KINDS_OF_CODE.includes(folder));
  return [
    ...(/^index\.tsx?$/.test(basename(path)) ? [`${path}: there are no index files`] : []),
    ...(kind === undefined ? [] : [`${path}: no folder is called ${kind}`]),
    ...(/\bexport\b[\s\w$*{},]*?\bfrom\s*["']/.test(withoutComments(text)) ? [`${path}: nothing is re-exported`] : []),
  ];
}

/** The paths of ours that a text names in backticks. */
function pathsIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, "");
  return [...prose.matchAll(/`((?:pwa|sync-server|packages|\.ci)\/[^\s`]*)`/g)].flatMap(([, path]) => path ?? []);
}

function sourcesUnder(folders: readonly Folder[]): readonly Source[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: root }));
  return paths.map((path) => ({ path: path.replaceAll(sep, "/"), text: readFileSync(join(root, path), "utf8") }));
}

test("every package has its place in the architecture", () => {
  const folders = readdirSync(join(root, "packages"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => `packages/${name}`).toSorted()).toEqual(PACKAGES.toSorted());
});

test("every folder imports only what it may use", () => {
  expect(sourcesUnder(FOLDERS).flatMap(faultsInImports)).toEqual([]);
});

test("what the rest of the app stands on uses none of it", () => {
  expect(sourcesUnder(["pwa"]).flatMap(faultsInFooting)).toEqual([]);
});

test("until scoring can be used a browser loads neither all words nor what exchanges or makes copies", () => {
  const loaded = loadedWithAll(UNTIL_SCORING.map((path) => `pwa/src/${path}`));
  expect(loaded.size).toBeGreaterThan(100);
  expect(LATER.filter((path) => loaded.has(path))).toEqual([]);
  expect(loadedWithAll(["pwa/src/words/all-words.ts"])).toContain(LATER[0]);
});

test("every folder depends only on what it may use", () => {
  const manifests = FOLDERS.map((folder) => `${folder}/package.json`);
  const sources = manifests.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  expect(sources.flatMap(faultsInManifest)).toEqual([]);
});

test("packages have no screen, process, clock or chance of their own", () => {
  expect(sourcesUnder(PACKAGES).flatMap(faultsInPurity)).toEqual([]);
});

test("only the package for it looks into a workbook's document", () => {
  expect(sourcesUnder(["pwa", "sync-server"]).flatMap(faultsInOpening)).toEqual([]);
});

test("folders say what people do or hold, and files are imported by their own path", () => {
  expect(sourcesUnder(FOLDERS).flatMap(faultsInPlace)).toEqual([]);
});

test("every path that the README names exists", () => {
  const readme = join(root, "README.md");
  const named = existsSync(readme) ? pathsIn(readFileSync(readme, "utf8")) : [];
  expect(named.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([]);
});

const review = (text: string): Source => ({ path: "packages/review/src/draft.ts", text });

test.for([
  ['import { readWorkbook } from "@circle/workbook-doc/read";', "@circle/workbook-doc/read"],
  ['import {\n  a,\n  type B,\n} from "@circle/sync/change";', "@circle/sync/change"],
  ['import type { Change } from "@circle/sync/change";', "@circle/sync/change"],
  ['import * as Y from "yjs";', "yjs"],
  ['import "react-dom/client";', "react-dom/client"],
  ['export * from "../../sync/src/change.ts";', "../../sync/src/change.ts"],
  ['const read = await import("@circle/workbook-doc/read");', "@circle/workbook-doc/read"],
  ["const read = await import(`@circle/workbook-doc/read`);", "@circle/workbook-doc/read"],
  ['import a from "./a.ts"; import b from "@circle/nowhere/b";', "@circle/nowhere/b"],
  ['const home = "https://example.org"; import "@circle/pwa/app";', "@circle/pwa/app"],
] as const)("a planted import is found: %s", ([text, name]) => {
  expect(faultsInImports(review(text))).toEqual([`packages/review/src/draft.ts must not use ${name}`]);
});

test("an import that cannot be read, or goes around a package's door, is found", () => {
  expect(faultsInImports(review("await import(name)"))).toEqual([expect.stringContaining("computed")]);
  expect(faultsInImports(review("await import(`@circle/$" + "{name}`)"))).toContainEqual(
    expect.stringContaining("computed"),
  );
  expect(faultsInImports(review('import "../../standards/src/scores.ts";'))).toEqual([
    expect.stringContaining("by the package's name"),
  ]);
});

test("what the table allows, and what only a comment says, is no fault", () => {
  const text = [
    'import { SCORES } from "@circle/standards/scores";',
    'import { standingOf } from "./standing.ts"; // not import "yjs"',
    '/* import * as Y from "yjs"; */',
  ].join("\n");
  expect(faultsInImports(review(text))).toEqual([]);
  expect(importsIn(text)).toEqual(["@circle/standards/scores", "./standing.ts"]);
});

test("app and server, planted in each other, are found", () => {
  const app = { path: "pwa/src/main.tsx", text: 'import type { App } from "../../sync-server/src/app.ts";' };
  const server = { path: "sync-server/src/app.ts", text: 'import { words } from "@circle/pwa/words";' };
  expect([app, server].flatMap(faultsInImports)).toHaveLength(2);
  const manifest = { path: "packages/sync/package.json", text: '{"dependencies":{"@circle/review":"workspace:*"}}' };
  expect(faultsInManifest(manifest)).toEqual(["packages/sync/package.json must not use @circle/review"]);
});

test("a planted screen, process, clock or chance is found, a name or a given time is not", () => {
  const planted = [
    "window.alert(1)",
    "document.title",
    "process.env",
    "globalThis.crypto",
    "Date.now()",
    "new Date()",
    "new Date;",
    "Math.random()",
    "crypto.randomUUID()",
    "crypto.getRandomValues(bytes)",
    "performance.now()",
  ];
  expect(planted.filter((text) => faultsInPurity(review(text)).length === 0)).toEqual([]);
  const innocent = [
    "new Date(givenAt)",
    "window: readonly Entry[]",
    "(document: Y.Doc) => document.getMap()",
    "// Date.now()",
    '"new Date()"',
  ];
  expect(innocent.flatMap((text) => faultsInPurity(review(text)))).toEqual([]);
});

test("a planted use of what stands on the device is found", () => {
  const device = (text: string): Source => ({ path: "pwa/src/device/identity.ts", text });
  expect(faultsInFooting(device('import type { Tablet } from "../syncing/tablet.ts";'))).toHaveLength(1);
  expect(faultsInFooting(device('import { store } from "./this-tablet.ts"; import "@circle/sync/change";'))).toEqual(
    [],
  );
  expect(faultsInFooting({ path: "pwa/src/syncing/sync-now.ts", text: 'import "../device/in-time.ts";' })).toEqual([]);
});

test("a planted look into a workbook's document is found", () => {
  const planted = ['doc.getMap("entries")', "into.getText(name)", "doc\n  .getText(name)", 'doc.getArray("x")'];
  const server = (text: string): Source => ({ path: "sync-server/src/app.ts", text });
  expect(planted.filter((text) => faultsInOpening(server(text)).length === 0)).toEqual([]);
  const innocent = ["selection.getTextContent()", "// doc.getMap(name)", '"doc.getText("'];
  expect(innocent.flatMap((text) => faultsInOpening(server(text)))).toEqual([]);
  expect(faultsInOpening({ path: "pwa/src/syncing/branches.test.ts", text: "doc.getText(name)" })).toEqual([]);
});

test("a planted index file, kind of code or re-export is found", () => {
  const planted = ["pwa/src/index.ts", "pwa/src/hooks/useWorkbook.ts", "pwa/src/scoring/utils/round.ts"];
  expect(planted.flatMap((path) => faultsInPlace({ path, text: "" }))).toHaveLength(3);
  expect(faultsInPlace(review('export { a } from "./a.ts";'))).toHaveLength(1);
  expect(faultsInPlace(review('export const from = "a";'))).toEqual([]);
});

test("the README's paths are those in backticks, outside of examples", () => {
  const text = "See `pwa/src/main.tsx`, `.ci/run` and `pnpm test`.\n```\n`packages/example`\n```\n`packages/*/src`";
  expect(pathsIn(text)).toEqual(["pwa/src/main.tsx", ".ci/run", "packages/*/src"]);
});

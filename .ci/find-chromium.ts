import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { arch, platform } from "node:os";
import { basename, delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const MODULES = join(import.meta.dirname, "..", "node_modules");
const PACKAGE = join(MODULES, "@sparticuz", "chromium");
/** The headless shell is the same engine without what belongs to windows, and needs a quarter less of the machine. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where a Chromium may be, in the order in which they are tried. */
export type Whereabouts = {
  /** What the environment's `CHROMIUM` says. */
  readonly named: string | undefined;
  readonly searchPath: string;
  readonly playwrightDownload: string;
  /** Whether the npm package holds one that runs on this machine. */
  readonly packaged: boolean;
};

export type Choice =
  | { readonly kind: "program"; readonly path: string }
  | { readonly kind: "packaged" }
  | { readonly kind: "none"; readonly advice: string };

/** A `CHROMIUM` that is not there is an error, never a reason to look elsewhere. */
export function chosenChromium(where: Whereabouts, exists: (path: string) => boolean): Choice {
  if (where.named !== undefined && where.named !== "") {
    if (exists(where.named)) return { kind: "program", path: where.named };
    return { kind: "none", advice: `CHROMIUM names ${where.named}, which does not exist: correct it or unset it.` };
  }
  const onPath = firstOnPath(NAMES, where.searchPath, exists);
  if (onPath !== undefined) return { kind: "program", path: onPath };
  if (exists(where.playwrightDownload)) return { kind: "program", path: where.playwrightDownload };
  if (where.packaged) return { kind: "packaged" };
  return {
    kind: "none",
    advice:
      "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its program.",
  };
}

export function firstOnPath(
  names: readonly string[],
  searchPath: string,
  exists: (path: string) => boolean,
): string | undefined {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(exists);
}

/** The Chromium that browser tests run on. Throws one sentence saying what to do if there is none. */
export function findChromium(): string {
  const choice = chosenChromium(
    {
      named: process.env["CHROMIUM"],
      searchPath: process.env["PATH"] ?? "",
      playwrightDownload: chromium.executablePath(),
      packaged: platform() === "linux" && arch() === "x64" && existsSync(PACKAGE),
    },
    existsSync,
  );
  if (choice.kind === "none") throw new Error(choice.advice);
  return choice.kind === "program" ? choice.path : unpackedChromium();
}

/**
 * The package's browser, unpacked once per installed version.
 *
 * The package unpacks to fixed names in the temporary folder and takes whatever it finds there for whole, so it is
 * given an empty one of its own, renamed only when it is complete.
 */
function unpackedChromium(): string {
  const version = basename(join(realpathSync(PACKAGE), "../../.."));
  const home = join(MODULES, ".cache", `chromium-${version}`);
  if (existsSync(home)) return join(home, "chromium");
  mkdirSync(join(MODULES, ".cache"), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "--eval", unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: fresh },
  });
  try {
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // otherwise another process was first
  }
  return join(home, "chromium");
}

import { existsSync } from "node:fs";
import { firstOnPath } from "./find-chromium.ts";

/** A browser beside Chromium in which the app must work too. */
export type Engine = {
  readonly name: keyof typeof NEEDED;
  /** Where they are, in the order of `NEEDED`; null: one of them isn't on this machine. */
  readonly programs: readonly string[] | null;
  /** What to do about that. */
  readonly advice: string;
};

const NEEDED = {
  "Firefox ESR": { programs: ["firefox-esr"], packages: "firefox-esr" },
  WebKitGTK: { programs: ["WebKitWebDriver", "Xvfb"], packages: "webkit2gtk-driver xvfb" },
} as const;

export function findEngines(
  searchPath: string = process.env["PATH"] ?? "",
  exists: (path: string) => boolean = existsSync,
): readonly Engine[] {
  return Object.entries(NEEDED).map(([name, { programs, packages }]) => {
    const found = programs.flatMap((program) => firstOnPath([program], searchPath, exists) ?? []);
    return {
      name: name as Engine["name"],
      programs: found.length === programs.length ? found : null,
      advice: `${name} is not on this machine: install it (Debian: apt-get install ${packages}).`,
    };
  });
}

/** In CI all of them, and one that is missing fails. Elsewhere those that are there, and the others are said to be left out. */
export function enginesToWalk(engines: readonly Engine[], ci: string | undefined): readonly Engine[] {
  return isSet(ci) ? engines : engines.filter(({ programs }) => programs !== null);
}

/** One line for each engine that is not walked. */
export function leftOut(engines: readonly Engine[], ci: string | undefined): readonly string[] {
  const walked = enginesToWalk(engines, ci);
  return engines.filter((engine) => !walked.includes(engine)).map(({ advice }) => `Left out: ${advice}`);
}

function isSet(ci: string | undefined): boolean {
  return ci !== undefined && ci !== "" && ci !== "false";
}

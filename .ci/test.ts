/** Runs everything that must hold, shows all that fails, and ends with the line `N passed, N failed`. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Count, countOfCheck, countOfPlaywright, countOfVitest, type Ending, sumOf } from "./count.ts";
import { failedInPlaywright, failedInVitest } from "./failed-tests.ts";
import { findEngines, leftOut } from "./find-engines.ts";

const MINUTE_MS = 60_000;
const GRACE_MS = 5_000;
const root = join(import.meta.dirname, "..");
const reports = mkdtempSync(join(tmpdir(), "open-circle-test-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

type Result = {
  readonly step: string;
  readonly count: Count;
  readonly seconds: number;
  readonly note: string;
  readonly failed: readonly string[];
};
const results: Result[] = [];

/** Runs a script of package.json in a process group of its own, so that a late one goes with all it started. */
async function endingOf(script: readonly string[], limitMs: number, env: Record<string, string>): Promise<Ending> {
  const child = spawn("pnpm", ["run", ...script], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // the whole group has ended already
    }
  };
  const interrupted = () => {
    stop("SIGTERM");
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  const ended = Promise.withResolvers<number | null>();
  child.once("error", () => ended.resolve(null)).once("exit", (code) => ended.resolve(code));
  let timedOut = false;
  const polite = setTimeout(() => {
    timedOut = true;
    stop("SIGTERM");
  }, limitMs);
  const firm = setTimeout(() => stop("SIGKILL"), limitMs + GRACE_MS);
  const code = await ended.promise;
  clearTimeout(polite);
  clearTimeout(firm);
  stop("SIGKILL"); // whatever it left behind
  process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  return { code, timedOut };
}

type Step = {
  readonly script: readonly string[];
  readonly limitMs: number;
  readonly count: (ending: Ending) => Count;
  readonly env?: Record<string, string>;
  readonly note?: string;
  /** The tests that failed. */
  readonly failed?: () => readonly string[];
};

async function run({ script, limitMs, count, env = {}, note: known = "", failed = () => [] }: Step): Promise<Count> {
  const step = script[0] ?? "";
  console.log(`\n== ${step}`);
  const startedAt = Date.now();
  const ending = await endingOf(script, limitMs, env);
  const counted = count(ending);
  const note = ending.timedOut ? `stopped after ${limitMs / MINUTE_MS} minutes` : known;
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  results.push({ step, count: counted, seconds, note, failed: failed() });
  return counted;
}

const check = (name: string, limitMs: number) => run({ script: [name], limitMs, count: countOfCheck });

function reportIn(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // the runner wrote none, which counts as a failure
  }
}

await check("format", 2 * MINUTE_MS);
await check("lint", 3 * MINUTE_MS);
await check("types", 3 * MINUTE_MS);

const unitReport = join(reports, "unit.json");
await run({
  script: ["unit", "--allowOnly=false", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  limitMs: 15 * MINUTE_MS,
  count: (ending) => countOfVitest(reportIn(unitReport), ending),
  failed: () => failedInVitest(reportIn(unitReport)),
});

async function runBrowsers(script: "e2e" | "engines", limitMs: number, note = ""): Promise<void> {
  const report = join(reports, `${script}.json`);
  await run({
    script: [script, "--forbid-only", "--reporter=list,json"],
    limitMs,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count: (ending) => countOfPlaywright(reportIn(report), ending),
    failed: () => failedInPlaywright(reportIn(report)),
    note,
  });
}

const built = await check("build", 3 * MINUTE_MS);
if (built.failed === 0) {
  await runBrowsers("e2e", 50 * MINUTE_MS);
  await runBrowsers("engines", 6 * MINUTE_MS, leftOut(findEngines(), process.env["CI"]).join(" "));
} else {
  for (const step of ["e2e", "engines"])
    results.push({
      step,
      count: { passed: 0, failed: 1 },
      seconds: 0,
      note: "not run, as there is no build",
      failed: [],
    });
}

console.log("\n== summary");
for (const { step, count, seconds, note, failed } of results) {
  const mark = count.failed === 0 ? "ok    " : "FAILED";
  console.log(
    `${mark} ${step.padEnd(7)} ${count.passed} passed, ${count.failed} failed, ${seconds} s ${note}`.trimEnd(),
  );
  for (const one of failed) console.log(`  ${one}`);
}
const total = sumOf(results.map(({ count }) => count));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

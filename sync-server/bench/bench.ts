/**
 * `pnpm bench [a|b|c|d|e|f|g]`: measures what there is an aim for, prints a table, and writes `bench-<date>.json` into
 * the root. Each part runs in a process of its own, and the server in another; nothing but loopback is used.
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import type { Acknowledged } from "./acknowledged.ts";
import type { ColdStart } from "./cold-start.ts";
import { type Counted, countedRows } from "./counted-rows.ts";
import type { FirstLoad } from "./first-load.ts";
import type { Lit } from "./lighthouse.ts";
import { coldStartRows, firstLoadRows, litRows } from "./loading-rows.ts";
import { acknowledgedRows, type Row, returnRows, tapRows } from "./rows.ts";
import type { ReturnMeasured } from "./return.ts";
import type { Tapped } from "./tap.ts";

const ROOT = join(import.meta.dirname, "../..");
const VISITS = [1, 50] as const;

const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model ?? "",
  node: process.version,
  loadBefore: loadavg()[0],
};
const result: {
  machine: typeof machine;
  a?: ReturnMeasured[];
  b?: Acknowledged[];
  c?: Tapped[];
  d?: FirstLoad;
  e?: ColdStart;
  f?: Lit[];
  g?: Counted;
} = { machine };
const rows: Row[] = [];

if (isAsked("a")) {
  result.a = [];
  for (const visits of VISITS) result.a.push(await measured<ReturnMeasured>("return.ts", String(visits)));
  rows.push(...result.a.flatMap(returnRows));
}
if (isAsked("b")) {
  result.b = await measured<Acknowledged[]>("acknowledged.ts");
  rows.push(...result.b.flatMap(acknowledgedRows));
}
if (isAsked("c")) {
  result.c = await measured<Tapped[]>("tap.ts");
  rows.push(...result.c.flatMap(tapRows));
}
if (isAsked("d")) {
  result.d = await measured<FirstLoad>("first-load.ts");
  rows.push(...firstLoadRows(result.d));
}
if (isAsked("e")) {
  result.e = await measured<ColdStart>("cold-start.ts");
  rows.push(...coldStartRows(result.e));
}
if (isAsked("f")) {
  result.f = await measured<Lit[]>("lighthouse.ts");
  rows.push(...result.f.flatMap(litRows));
}
if (isAsked("g")) {
  result.g = await measured<Counted>("../../pwa/bench/counts.ts");
  rows.push(...countedRows(result.g));
}

const file = `bench-${new Date().toISOString().slice(0, 10)}.json`;
writeFileSync(join(ROOT, file), `${JSON.stringify(result, null, 2)}\n`);
print(rows);
console.log(
  `\n${machine.processors} × ${machine.model}, Node ${machine.node}, load before: ${machine.loadBefore?.toFixed(1)}. Written to ${file}.`,
);

/** What a part prints as its last line. A part that fails ends the bench. */
async function measured<Result>(script: string, ...words: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const killed = (): void => void child.kill("SIGTERM");
  process.once("exit", killed);
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString();
  });
  const status = await new Promise((resolve) => child.once("close", resolve));
  process.off("exit", killed);
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}`);
  return JSON.parse(said.trim().split("\n").at(-1) ?? "") as Result;
}

function print(lines: readonly Row[]): void {
  const head: Row = { what: "what", figure: "figure", measured: "measured", aim: "aim", isMet: null };
  const cells = [head, ...lines].map(({ what, figure, measured: value, aim, isMet }) => [
    what,
    figure,
    value,
    aim,
    isMet === null ? "" : isMet ? "met" : "MISSED",
  ]);
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of cells)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

import { readFileSync } from "node:fs";

/** What a process has used so far, as Linux tells it. */
export type Cost = { readonly cpuMs: number; readonly peakMiB: number };

const TICKS_PER_SECOND = 100;

export function costOf(pid: number): Cost {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  const [, peakKiB] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return { cpuMs: (ticks * 1_000) / TICKS_PER_SECOND, peakMiB: Number(peakKiB) / 1_024 };
}

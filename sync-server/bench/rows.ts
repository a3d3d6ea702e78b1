import type { Acknowledged } from "./acknowledged.ts";
import type { Phase, ReturnMeasured } from "./return.ts";
import type { Tapped } from "./tap.ts";
import { REVIEWERS } from "./visits.ts";

/** One line of the table. `isMet` is null where nothing was aimed at. */
export type Row = {
  readonly what: string;
  readonly figure: string;
  readonly measured: string;
  readonly aim: string;
  readonly isMet: boolean | null;
};

const AIM = {
  visits: 50,
  cpuMs: 800,
  peakMiB: 160,
  kBUpPerReviewer: 25,
  timesRaw: 3,
  paintMs: 50,
  onTabletMs: 100,
} as const;

export function returnRows(measured: ReturnMeasured): readonly Row[] {
  const { visits, returned, revealed, changesPerReviewer, peakBeforeMiB } = measured;
  const reviewers = visits * REVIEWERS;
  const isAimed = visits === AIM.visits;
  const aimed = (value: number, most: number, aim: string): Pick<Row, "aim" | "isMet"> =>
    isAimed ? { aim, isMet: value <= most } : NO_AIM;
  const of = (phase: string) => `(a) ${visits} × ${REVIEWERS} reviewers, ${phase}`;
  const phaseRows = (
    what: string,
    { wallMs, serverCpuMs, peakMiB, requests, upBytes, downBytes }: Phase,
  ): readonly Row[] => [
    { what, figure: "wall", measured: ms(wallMs), ...NO_AIM },
    { what, figure: "server CPU", measured: ms(serverCpuMs), ...aimed(serverCpuMs, AIM.cpuMs, "≤ 0.8 s") },
    { what, figure: "peak memory", measured: MiB(peakMiB), ...aimed(peakMiB, AIM.peakMiB, "≤ 160 MiB") },
    { what, figure: "requests", measured: String(requests), ...NO_AIM },
    { what, figure: "up, all", measured: kB(upBytes), ...NO_AIM },
    { what, figure: "down, all", measured: kB(downBytes), ...NO_AIM },
    {
      what,
      figure: "up, per reviewer",
      measured: `${(upBytes / 1000 / reviewers).toFixed(1)} kB`,
      ...aimed(upBytes / 1000 / reviewers, AIM.kBUpPerReviewer, "≤ 25 kB"),
    },
  ];
  const both = returned.serverCpuMs + revealed.serverCpuMs;
  return [
    { what: of("before"), figure: "changes per reviewer", measured: String(changesPerReviewer), ...NO_AIM },
    { what: of("before"), figure: "peak memory", measured: MiB(peakBeforeMiB), ...NO_AIM },
    ...phaseRows(of("return"), returned),
    ...phaseRows(of("seal and reveal"), revealed),
    { what: of("both"), figure: "server CPU", measured: ms(both), ...aimed(both, AIM.cpuMs, "≤ 0.8 s") },
  ];
}

export function acknowledgedRows({ writers, server, raw }: Acknowledged): readonly Row[] {
  const what = `(b) single changes, ${writers} ${writers === 1 ? "writer" : "writers"}`;
  const times = server.p99 / raw.p99;
  return [
    { what, figure: "acknowledged, p50 / p99", measured: `${exact(server.p50)} / ${exact(server.p99)}`, ...NO_AIM },
    { what, figure: "raw fsync, p50 / p99", measured: `${exact(raw.p50)} / ${exact(raw.p99)}`, ...NO_AIM },
    {
      what,
      figure: "p99, times raw",
      measured: times.toFixed(1),
      ...(writers === 1 ? { aim: "≤ 3", isMet: times <= AIM.timesRaw } : NO_AIM),
    },
  ];
}

export function tapRows({ where, paint, onTablet }: Tapped): readonly Row[] {
  const what = `(c) ${paint.count} taps: ${where}`;
  return [
    {
      what,
      figure: "painted, p50 / p95",
      measured: `${ms(paint.p50)} / ${ms(paint.p95)}`,
      aim: "p95 ≤ 50 ms",
      isMet: paint.p95 <= AIM.paintMs,
    },
    {
      what,
      figure: "on this tablet, p50 / p95",
      measured: `${ms(onTablet.p50)} / ${ms(onTablet.p95)}`,
      aim: "p95 ≤ 100 ms",
      isMet: onTablet.p95 <= AIM.onTabletMs,
    },
  ];
}

export const NO_AIM = { aim: "", isMet: null } as const;

export function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function exact(value: number): string {
  return `${value.toFixed(2)} ms`;
}

export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function MiB(value: number): string {
  return `${value.toFixed(0)} MiB`;
}

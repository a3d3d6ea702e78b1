import { ms, type Row } from "./rows.ts";

/** What `pwa/bench/counts.ts` prints, in milliseconds. */
export type Counted = Readonly<
  Record<"own" | "team", { readonly p50: number; readonly p95: number; readonly most: number }>
>;

const AIM_MS = 100;

export function countedRows({ own, team }: Counted): readonly Row[] {
  return [
    { where: "own list", times: own },
    { where: "team's list", times: team },
  ].map(({ where, times: { p50, p95, most } }) => ({
    what: `(g) counts of 250 standards × 12 reviewers: ${where}`,
    figure: "p50 / p95 / slowest",
    measured: `${ms(p50)} / ${ms(p95)} / ${ms(most)}`,
    aim: "p95 ≤ 100 ms",
    isMet: p95 <= AIM_MS,
  }));
}

import type { ColdStart } from "./cold-start.ts";
import type { FirstLoad } from "./first-load.ts";
import type { Lit } from "./lighthouse.ts";
import { kB, ms, NO_AIM, type Row } from "./rows.ts";

const AIM = {
  scriptBytes: 160_000,
  usableMs: 1_500,
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
} as const;

export function firstLoadRows({ scripts, scriptBytes, allBytes }: FirstLoad): readonly Row[] {
  const what = "(d) first load, until scoring can be used";
  return [
    {
      what,
      figure: `JavaScript, ${scripts} files`,
      measured: kB(scriptBytes),
      aim: "≤ 160 kB",
      isMet: scriptBytes <= AIM.scriptBytes,
    },
    { what, figure: "all", measured: kB(allBytes), ...NO_AIM },
  ];
}

export function coldStartRows({ count, p50, p95 }: ColdStart): readonly Row[] {
  return [
    {
      what: `(e) ${count} cold starts without a server`,
      figure: "scoring can be used, p50 / p95",
      measured: `${ms(p50)} / ${ms(p95)}`,
      aim: "p50 ≤ 1.5 s",
      isMet: p50 <= AIM.usableMs,
    },
  ];
}

export function litRows({ where, scores }: Lit): readonly Row[] {
  return (["performance", "accessibility", "best-practices"] as const).map((category) => ({
    what: `(f) Lighthouse: ${where}`,
    figure: category,
    measured: String(scores[category]),
    aim: AIM[category] === 100 ? "100" : `≥ ${AIM[category]}`,
    isMet: scores[category] >= AIM[category],
  }));
}

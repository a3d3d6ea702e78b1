import { PHASES, type Phase } from "@circle/review/status";
import { Check } from "lucide-react";
import { words } from "../words/words.ts";
import styles from "./PhaseTrail.module.css";

/** The way of a review, and where this one is. On a narrow screen only where it is. */
export function PhaseTrail({ phase }: { readonly phase: Phase }) {
  const say = words().reviews;
  const now = PHASES.indexOf(phase);
  return (
    <ol className={styles["trail"]} aria-label={say.howFar}>
      {PHASES.map((one, index) => (
        <li key={one} data-when={whenOf(index, now)} aria-current={index === now ? "step" : undefined}>
          {index < now && <Check aria-hidden />}
          {words().trade.phaseWords(one)}
          {index < now && <span className="visually-hidden"> {say.phaseDone}</span>}
        </li>
      ))}
    </ol>
  );
}

function whenOf(index: number, now: number): "past" | "now" | "later" {
  if (index === now) return "now";
  return index < now ? "past" : "later";
}

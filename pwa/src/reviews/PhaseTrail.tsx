import { PHASES, type Phase } from "@circle/review/status";
import { Check } from "lucide-react";
import { words } from "../words/all-words.ts";
import styles from "./PhaseTrail.module.css";

/** The way of a review, and where this one is. On a narrow screen only where it is. */
export function PhaseTrail({
  phase,
  isSubmitted,
}: {
  readonly phase: Phase;
  /** Whether the self-review is: the visit may come before it. */
  readonly isSubmitted: boolean;
}) {
  const say = words().reviews;
  const now = PHASES.indexOf(phase);
  const isDone = (one: Phase, index: number) => index < now && (one !== "selfReview" || isSubmitted);
  return (
    <ol className={styles["trail"]} aria-label={say.howFar}>
      {PHASES.map((one, index) => (
        <li key={one} data-when={whenOf(index, now)} aria-current={index === now ? "step" : undefined}>
          {isDone(one, index) && <Check aria-hidden />}
          <span>
            {words().trade.phaseWords(one)}
            {index < now && !isDone(one, index) && ` ${say.phaseOpen}`}
          </span>
          {isDone(one, index) && <span className="visually-hidden"> {say.phaseDone}</span>}
        </li>
      ))}
    </ol>
  );
}

function whenOf(index: number, now: number): "past" | "now" | "later" {
  if (index === now) return "now";
  return index < now ? "past" : "later";
}

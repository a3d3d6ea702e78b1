import type { StandardCode } from "@circle/standards/edition";
import type { ReactNode } from "react";
import { words } from "../words/words.ts";
import styles from "./CardFrame.module.css";
import type { Reach } from "./reach.ts";

/** Where the parts of a standard's card stand: what is read, and at the thumb what is tapped. */
export function CardFrame({
  code,
  head,
  choice,
  steps,
  reach,
  children,
}: {
  readonly code: StandardCode;
  readonly head: ReactNode;
  /** The scores; null where there is nothing to choose. */
  readonly choice: ReactNode;
  readonly steps: ReactNode;
  readonly reach: Reach;
  readonly children: ReactNode;
}) {
  const scores = choice !== null && <div className={styles["scores"]}>{choice}</div>;
  return (
    <article className={styles["card"]} data-code={code} aria-label={words().scoring.standard(code)}>
      <div className={styles["body"]}>
        {head}
        {reach === "none" && scores}
        {children}
      </div>
      <div className={styles["reach"]} data-reach={reach}>
        {reach !== "none" && scores}
        <div className={styles["steps"]}>{steps}</div>
      </div>
    </article>
  );
}

import type { ReactNode, RefObject } from "react";
import styles from "./TwoPanes.module.css";

/** The list of standards and one of them: beside each other where there is room, else one at a time. */
export function TwoPanes({
  showing,
  list,
  card,
  listRef,
  cardRef,
}: {
  /** What is shown where there is room for one only. */
  readonly showing: "list" | "card";
  readonly list: ReactNode;
  readonly card: ReactNode;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly cardRef: RefObject<HTMLDivElement | null>;
}) {
  return (
    <div className={styles["panes"]} data-showing={showing}>
      <div ref={listRef} className={styles["list"]}>
        {list}
      </div>
      <div ref={cardRef} className={styles["card"]}>
        {card}
      </div>
    </div>
  );
}

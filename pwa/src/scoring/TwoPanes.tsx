import { List } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Link } from "wouter";
import { words } from "../words/words.ts";
import styles from "./TwoPanes.module.css";

/** The list of standards and one of them: beside each other where there is room, else one at a time. */
export function TwoPanes({
  path,
  showing,
  list,
  card,
  listRef,
  cardRef,
  acts,
}: {
  readonly path: string;
  /** What is shown where there is room for one only. */
  readonly showing: "list" | "card";
  readonly list: ReactNode;
  readonly card: ReactNode;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly cardRef: RefObject<HTMLDivElement | null>;
  /** Beside the way back to the list. */
  readonly acts: ReactNode;
}) {
  return (
    <div className={styles["panes"]} data-showing={showing}>
      <div ref={listRef} className={styles["list"]}>
        {list}
      </div>
      <div ref={cardRef} className={styles["card"]}>
        <div className={styles["above"]}>
          <Link className={`button ${styles["toList"]}`} data-weight="quiet" href={path}>
            <List aria-hidden /> {words().scoring.allStandards}
          </Link>
          {acts}
        </div>
        {card}
      </div>
    </div>
  );
}

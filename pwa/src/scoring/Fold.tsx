import type { ReactNode } from "react";
import styles from "./Fold.module.css";
import { useRemembered } from "./use-remembered.ts";

/** Folds out, and stays on this tablet as its reader left it, for every standard. */
export function Fold({
  name,
  summary,
  openAtFirst = false,
  children,
}: {
  readonly name: string;
  readonly summary: ReactNode;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}) {
  const [state, remember] = useRemembered(`fold/${name}`, openAtFirst ? "open" : "closed");
  return (
    <details
      className={styles["fold"]}
      open={state === "open"}
      onToggle={({ currentTarget }) => remember(currentTarget.open ? "open" : "closed")}
    >
      <summary>{summary}</summary>
      <div className={styles["inside"]}>{children}</div>
    </details>
  );
}

import { useLayoutEffect } from "react";
import { awaiting } from "./awaited.ts";
import styles from "./Waiting.module.css";

/** Stands where something is being fetched. It appears only when that takes a while, and nothing turns. */
export function Waiting({ words }: { readonly words: string }) {
  useLayoutEffect(awaiting, []);
  return (
    <output data-waiting className={`soft ${styles["waiting"]}`}>
      {words}
    </output>
  );
}

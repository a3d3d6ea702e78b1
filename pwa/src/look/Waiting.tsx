import styles from "./Waiting.module.css";

/** Stands where something is being fetched. It appears only when that takes a while, and nothing turns. */
export function Waiting({ words }: { readonly words: string }) {
  return <output className={`soft ${styles["waiting"]}`}>{words}</output>;
}

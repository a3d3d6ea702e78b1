import { Lock } from "lucide-react";
import styles from "./LockedWords.module.css";

/** Says beside a standard why it can only be looked at. What can be done about it stands above the list. */
export function LockedWords({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p className={styles["locked"]}>
      <Lock aria-hidden /> {words}
    </p>
  );
}

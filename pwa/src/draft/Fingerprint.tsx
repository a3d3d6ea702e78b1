import { words } from "../words/all-words.ts";
import styles from "./Fingerprint.module.css";

/** What proves that two people read the same draft. The beginning is enough to compare; all of it can be unfolded. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const say = words().draft;
  const groups = sha256.slice(0, 16).match(/.{4}/g) ?? [];
  return (
    <details className={`small soft ${styles["fingerprint"]}`}>
      <summary>{say.fingerprint(groups.join(" "))}</summary>
      <p>
        {say.fingerprintWords} <code>{sha256}</code>
      </p>
    </details>
  );
}

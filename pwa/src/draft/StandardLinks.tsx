import type { StandardCode } from "@circle/standards/edition";
import styles from "./StandardLinks.module.css";
import { standardHash } from "./use-address-hash.ts";

/** Codes that lead to their standards below. */
export function StandardLinks({ codes }: { readonly codes: readonly StandardCode[] }) {
  return (
    <ul className={styles["links"]}>
      {codes.map((code) => (
        <li key={code}>
          <a href={standardHash(code)}>{code}</a>
        </li>
      ))}
    </ul>
  );
}

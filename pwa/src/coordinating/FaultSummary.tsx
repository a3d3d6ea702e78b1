import { useEffect, useRef } from "react";
import { words } from "../words/all-words.ts";
import styles from "./FaultSummary.module.css";
import type { FormFault } from "./review-form.ts";

/** All that is wrong in a form, with links to the fields; it takes the focus when it appears. */
export function FaultSummary({ faults }: { readonly faults: readonly FormFault[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className={`card ${styles["summary"]}`}
      aria-labelledby="fault-summary"
    >
      <h2 id="fault-summary">{words().coordinating.somethingMissing}</h2>
      <ul>
        {faults.map(({ field, words: fault }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {fault}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

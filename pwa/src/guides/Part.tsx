import { type ReactNode, useId } from "react";
import styles from "./Part.module.css";

type Said = { readonly heading: string; readonly lines: readonly string[] };

/** One step of a guide: what it is called, a picture of what one sees, and what one does. */
export function Part({ say, picture }: { readonly say: Said; readonly picture?: ReactNode }) {
  const id = useId();
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <h2 id={id}>{say.heading}</h2>
      {picture}
      <Lines lines={say.lines} />
    </section>
  );
}

/** What is never written: set apart from all that one does. */
export function Never({ say }: { readonly say: Said }) {
  const id = useId();
  return (
    <section className={styles["never"]} aria-labelledby={id}>
      <h2 id={id}>{say.heading}</h2>
      <Lines lines={say.lines} />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles["lines"]}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What may go wrong, and what to do then. */
export function Troubles({
  say,
}: {
  readonly say: {
    readonly heading: string;
    readonly troubles: readonly { readonly when: string; readonly toDo: string }[];
  };
}) {
  const id = useId();
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <h2 id={id}>{say.heading}</h2>
      <dl className={styles["troubles"]}>
        {say.troubles.map(({ when, toDo }) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd>{toDo}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

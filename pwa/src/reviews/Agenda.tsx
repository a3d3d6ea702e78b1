import type { AgendaPart } from "@circle/review/statements";
import styles from "./Agenda.module.css";

export function Agenda({ agenda }: { readonly agenda: readonly AgendaPart[] }) {
  if (agenda.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="agenda">
      <h2 id="agenda">The day</h2>
      <ol className={styles["parts"]}>
        {agenda.map(({ startsAt, title }, index) => (
          <li key={index}>
            <span className={styles["at"]}>{startsAt}</span> <span>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useId } from "react";
import styles from "./FilterChoice.module.css";

/** Chooses what a list shows, with how many there are of each. */
export function FilterChoice<Filter extends string>({
  legend,
  filters,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly filters: readonly { readonly filter: Filter; readonly words: string; readonly count: number }[];
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <div className={styles["filters"]}>
        {filters.map(({ filter, words, count }) => (
          <label key={filter} className={styles["filter"]} data-chosen={filter === chosen || undefined}>
            <input
              className={styles["radio"]}
              type="radio"
              name={name}
              checked={filter === chosen}
              onChange={() => onChoose(filter)}
              onClick={() => filter === chosen && onChoose(filter)} // chosen again: what no longer fits goes
            />
            {words} <span className={styles["count"]}>{count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

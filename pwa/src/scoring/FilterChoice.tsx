import { useId } from "react";
import { isolated } from "../words/isolated.ts";
import styles from "./FilterChoice.module.css";

type FilterOf<Filter> = { readonly filter: Filter; readonly words: string; readonly count: number };

/** Chooses what a list shows, with how many there are of each: the usual ones by one tap, all others from a list. */
export function FilterChoice<Filter extends string>({
  legend,
  filters,
  others = null,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly filters: readonly FilterOf<Filter>[];
  readonly others?: {
    readonly words: string;
    readonly groups: readonly { readonly name: string; readonly filters: readonly FilterOf<Filter>[] }[];
  } | null;
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
}) {
  const name = useId();
  const isOther = !filters.some(({ filter }) => filter === chosen);
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
        {others !== null && (
          <select
            className={styles["others"]}
            aria-label={others.words}
            data-chosen={isOther || undefined}
            value={isOther ? chosen : ""}
            onChange={({ currentTarget }) => onChoose(currentTarget.value as Filter)}
          >
            <option value="" disabled hidden>
              {others.words}
            </option>
            {others.groups.map((group) => (
              <optgroup key={group.name} label={group.name}>
                {group.filters.map(({ filter, words, count }) => (
                  <option key={filter} value={filter}>
                    {`${isolated(words)} (${count})`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </div>
    </fieldset>
  );
}

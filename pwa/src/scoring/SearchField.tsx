import { Search, X } from "lucide-react";
import { type RefObject, useDeferredValue, useId } from "react";
import { words } from "../words/words.ts";
import styles from "./SearchField.module.css";

/** Finds standards while it is typed in. Escape, or its button, forgets what was looked for. */
export function SearchField({
  looked,
  onLook,
  found,
  field,
}: {
  readonly looked: string;
  readonly onLook: (looked: string) => void;
  /** How many standards are shown. */
  readonly found: number;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const id = useId();
  const say = words().scoring;
  const said = useDeferredValue(looked.trim() === "" ? "" : say.found(found)); // the list comes a moment after the letter
  const forget = () => {
    onLook("");
    field.current?.focus();
  };
  return (
    <search className={styles["search"]}>
      <label htmlFor={id} className="visually-hidden">
        {say.search}
      </label>
      <Search aria-hidden className={styles["sign"]} />
      <input
        ref={field}
        id={id}
        type="text"
        dir="auto"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={say.search}
        value={looked}
        aria-describedby={`${id}-found`}
        onChange={({ currentTarget }) => onLook(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || looked === "") return;
          event.preventDefault();
          forget();
        }}
      />
      {looked !== "" && (
        <button type="button" className={styles["forget"]} aria-label={say.forgetSearch} onClick={forget}>
          <X aria-hidden />
        </button>
      )}
      <output id={`${id}-found`} className="visually-hidden">
        {said}
      </output>
    </search>
  );
}

import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, type RefObject, useId, useImperativeHandle, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { words } from "../words/words.ts";
import styles from "./ListTools.module.css";
import { SearchField } from "./SearchField.tsx";

/** What can be brought into view and then be written in. */
export type Focusable = { readonly focus: () => void };

/** Finds standards, and chooses which are shown. Folded away where few letters fit, so that the list itself is there first. */
export function ListTools({
  looked,
  onLook,
  found,
  search,
  children,
}: {
  readonly looked: string;
  readonly onLook: (looked: string) => void;
  /** How many standards are shown. */
  readonly found: number;
  readonly search: RefObject<Focusable | null>;
  readonly children: ReactNode;
}) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(
    search,
    () => ({
      focus: () => {
        flushSync(() => setIsOpen(true));
        field.current?.focus();
      },
    }),
    [],
  );
  return (
    <div className={styles["fold"]}>
      <button
        type="button"
        className={`button ${styles["opener"]}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <SlidersHorizontal aria-hidden /> {words().scoring.findOrFilter}
      </button>
      <div id={id} className={styles["tools"]} data-open={isOpen || undefined}>
        <SearchField looked={looked} onLook={onLook} found={found} field={field} />
        {children}
      </div>
    </div>
  );
}

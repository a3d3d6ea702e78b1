import { ChevronDown } from "lucide-react";
import { type RefObject, useRef } from "react";
import { words } from "../words/words.ts";
import styles from "./SectionJump.module.css";

type SectionLeft = { readonly name: string; readonly left: number };

/** Brings the list to a section, each named with how much is left to do in it. */
export function SectionJump({
  sections,
  pane,
}: {
  readonly sections: readonly SectionLeft[];
  /** Where the sections stand, each with its name as its label. */
  readonly pane: RefObject<HTMLElement | null>;
}) {
  const list = useRef<HTMLDetailsElement>(null);
  const say = words().scoring;
  const go = (name: string) => {
    if (list.current !== null) list.current.open = false;
    const all = [...(pane.current?.querySelectorAll<HTMLElement>("section") ?? [])];
    const section = all.find((one) => one.getAttribute("aria-label") === name);
    section?.scrollIntoView({ block: "start" });
    section?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  };
  return (
    <details ref={list} className={styles["jump"]}>
      <summary className={styles["opener"]}>
        {say.jump} <ChevronDown aria-hidden />
      </summary>
      <ul className={styles["sections"]}>
        {sections.map(({ name, left }) => (
          <li key={name}>
            <button type="button" className={styles["section"]} onClick={() => go(name)}>
              <bdi>{name}</bdi> <span className="soft small">{say.left(left)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

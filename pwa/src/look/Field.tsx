import { type ReactNode, useId } from "react";
import styles from "./Field.module.css";

type Described = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

/** A label, what helps to fill the field in, and what is wrong with it, tied to the field for those who listen. */
export function Field({
  label,
  hint,
  fault,
  id,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  /** For links to the field; drawn if left out. */
  readonly id?: string;
  readonly children: (described: Described) => ReactNode;
}) {
  const drawn = useId();
  const field = id ?? drawn;
  const describedBy = [hint === undefined ? "" : `${field}-hint`, fault === undefined ? "" : `${field}-fault`]
    .join(" ")
    .trim();
  return (
    <div className={styles["field"]} data-faulty={fault !== undefined || undefined}>
      <label htmlFor={field} className={styles["label"]}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${field}-hint`} className="soft small">
          {hint}
        </div>
      )}
      {fault !== undefined && <FaultWords id={`${field}-fault`} fault={fault} />}
      {children({
        id: field,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": fault === undefined ? undefined : true,
      })}
    </div>
  );
}

/** One choice of several, or several of many, under one question. */
export function ChoiceGroup({
  legend,
  hint,
  fault,
  id,
  children,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const drawn = useId();
  const group = id ?? drawn;
  return (
    <fieldset
      id={group}
      tabIndex={-1}
      className={styles["field"]}
      data-faulty={fault !== undefined || undefined}
      aria-describedby={fault === undefined ? undefined : `${group}-fault`}
    >
      <legend className={styles["label"]}>{legend}</legend>
      {hint !== undefined && <p className="soft small">{hint}</p>}
      {fault !== undefined && <FaultWords id={`${group}-fault`} fault={fault} />}
      <div className={styles["choices"]}>{children}</div>
    </fieldset>
  );
}

/** A radio button or check box with its words, large enough for a thumb. */
export function Choice({
  type,
  name,
  id: given,
  checked,
  onChoose,
  words,
  hint,
}: {
  readonly type: "radio" | "checkbox";
  readonly name?: string;
  /** For links to it; drawn if left out. */
  readonly id?: string;
  readonly checked: boolean;
  readonly onChoose: (checked: boolean) => void;
  readonly words: string;
  readonly hint?: string;
}) {
  const drawn = useId();
  const id = given ?? drawn;
  return (
    <div className={styles["choice"]}>
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <label htmlFor={id} dir="auto">
        {words}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}

function FaultWords({ id, fault }: { readonly id: string; readonly fault: string }) {
  return (
    <p id={id} className={styles["fault"]}>
      {fault}
    </p>
  );
}

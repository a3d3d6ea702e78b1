import type { StandardCode } from "@circle/standards/edition";
import { X } from "lucide-react";
import { useId } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import styles from "./FindingsEditor.module.css";

/** The standards that a finding is about. */
export function FindingStandards({
  here,
  label,
  standards,
  onChange,
}: {
  readonly here: ReviewOnTablet;
  readonly label: string;
  readonly standards: readonly StandardCode[];
  readonly onChange: (standards: readonly StandardCode[]) => void;
}) {
  const id = useId();
  const say = words().reconciling;
  const titleOf = useSectionTitle();
  return (
    <div className="row no-print">
      {standards.map((code) => (
        <button
          key={code}
          type="button"
          className={`button ${styles["code"]}`}
          aria-label={say.leaveOut(label, code)}
          onClick={() => onChange(standards.filter((other) => other !== code))}
        >
          {code} <X aria-hidden />
        </button>
      ))}
      <label htmlFor={id} className="visually-hidden">
        {say.addStandardTo(label)}
      </label>
      <select
        id={id}
        className={styles["add"]}
        value=""
        onChange={({ currentTarget }) => {
          const chosen = here.sections
            .flatMap((section) => section.standards)
            .find(({ code }) => code === currentTarget.value);
          if (chosen !== undefined) onChange([...standards, chosen.code]);
        }}
      >
        <option value="">{say.addStandard}</option>
        {here.sections.map((section) => (
          <optgroup key={section.name} label={titleOf(section.name)}>
            {section.standards
              .filter(({ code }) => !standards.includes(code))
              .map(({ code, text }) => (
                <option key={code} value={code}>
                  {code} {isolated(text.slice(0, 60))}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

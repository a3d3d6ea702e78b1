import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { words } from "../words/all-words.ts";
import styles from "./AgendaFields.module.css";
import { AgendaRowFields } from "./AgendaRowFields.tsx";
import { type AgendaRow, usualDay } from "./review-form.ts";

/** The parts of the day, in order. Moving and removing keep the focus where the work is. */
export function AgendaFields({
  agenda,
  sections,
  faultOf,
  onAgenda,
}: {
  readonly agenda: readonly AgendaRow[];
  /** The names of the sections that a part can be about; none while no edition is chosen. */
  readonly sections: readonly string[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onAgenda: (agenda: readonly AgendaRow[]) => void;
}) {
  const say = words().coordinating;
  const next = useRef<string | null>(null);
  const [moved, setMoved] = useState("");
  useEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  });

  function add() {
    const key = crypto.randomUUID();
    next.current = `starts-${key}`;
    onAgenda([...agenda, { key, startsAt: "", title: "" }]);
  }

  function move(row: AgendaRow, from: number, by: 1 | -1) {
    const rest = agenda.filter(({ key }) => key !== row.key);
    const to = from + by;
    const isAtEnd = to === 0 || to === agenda.length - 1;
    next.current = `${(by === 1) === isAtEnd ? "up" : "down"}-${row.key}`; // at the end the other arrow is left
    setMoved(say.partMoved(row.title, to + 1, agenda.length));
    onAgenda(rest.toSpliced(to, 0, row));
  }

  function remove(row: AgendaRow, at: number) {
    const rest = agenda.filter(({ key }) => key !== row.key);
    const neighbour = rest[Math.min(at, rest.length - 1)];
    next.current = neighbour === undefined ? "add-row" : `remove-${neighbour.key}`;
    setMoved(say.partRemoved(row.title));
    onAgenda(rest);
  }

  return (
    <fieldset className="stack">
      <legend className={styles["legend"]}>{say.day}</legend>
      <ol className={styles["rows"]}>
        {agenda.map((row, index) => (
          <AgendaRowFields
            key={row.key}
            row={row}
            index={index}
            last={agenda.length - 1}
            sections={sections}
            faultOf={faultOf}
            onRow={(changed) => onAgenda(agenda.map((one) => (one.key === row.key ? { ...one, ...changed } : one)))}
            onMove={(by) => move(row, index, by)}
            onRemove={() => remove(row, index)}
          />
        ))}
      </ol>
      <div className="row">
        <button type="button" id="add-row" className="button" onClick={add}>
          <Plus aria-hidden /> {say.addPart}
        </button>
        {agenda.length === 0 && (
          <button
            type="button"
            className="button"
            onClick={() => onAgenda(usualDay().map((part) => ({ key: crypto.randomUUID(), ...part })))}
          >
            {say.usualDayBegin}
          </button>
        )}
      </div>
      <output className="visually-hidden">{moved}</output>
    </fieldset>
  );
}

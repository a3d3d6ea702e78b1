import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./AgendaFields.module.css";
import { type AgendaRow, USUAL_DAY } from "./review-form.ts";

/** The parts of the day, in order. Moving and removing keep the focus where the work is. */
export function AgendaFields({
  agenda,
  faultOf,
  onAgenda,
}: {
  readonly agenda: readonly AgendaRow[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onAgenda: (agenda: readonly AgendaRow[]) => void;
}) {
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
    setMoved(`“${row.title}” is now ${to + 1} of ${agenda.length}.`);
    onAgenda(rest.toSpliced(to, 0, row));
  }

  function remove(row: AgendaRow, at: number) {
    const rest = agenda.filter(({ key }) => key !== row.key);
    const neighbour = rest[Math.min(at, rest.length - 1)];
    next.current = neighbour === undefined ? "add-row" : `remove-${neighbour.key}`;
    setMoved(`“${row.title}” is removed.`);
    onAgenda(rest);
  }

  return (
    <fieldset className="stack">
      <legend className={styles["legend"]}>The day</legend>
      <ol className={styles["rows"]}>
        {agenda.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            index={index}
            last={agenda.length - 1}
            faultOf={faultOf}
            onRow={(changed) => onAgenda(agenda.map((one) => (one.key === row.key ? { ...one, ...changed } : one)))}
            onMove={(by) => move(row, index, by)}
            onRemove={() => remove(row, index)}
          />
        ))}
      </ol>
      <div className="row">
        <button type="button" id="add-row" className="button" onClick={add}>
          <Plus aria-hidden /> Add a part
        </button>
        {agenda.length === 0 && (
          <button
            type="button"
            className="button"
            onClick={() => onAgenda(USUAL_DAY.map((part) => ({ key: crypto.randomUUID(), ...part })))}
          >
            Begin with a usual day
          </button>
        )}
      </div>
      <output className="visually-hidden">{moved}</output>
    </fieldset>
  );
}

function Row({
  row,
  index,
  last,
  faultOf,
  onRow,
  onMove,
  onRemove,
}: {
  readonly row: AgendaRow;
  readonly index: number;
  readonly last: number;
  readonly faultOf: (field: string) => string | undefined;
  readonly onRow: (changed: Partial<AgendaRow>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  const place = `part ${index + 1}`;
  const fault = faultOf(`starts-${row.key}`) ?? faultOf(`title-${row.key}`);
  return (
    <li className={styles["part"]}>
      {fault !== undefined && (
        <p className={styles["fault"]} id={`fault-${row.key}`}>
          {fault}
        </p>
      )}
      <input
        id={`starts-${row.key}`}
        type="time"
        aria-label={`When ${place} begins`}
        aria-describedby={fault === undefined ? undefined : `fault-${row.key}`}
        value={row.startsAt}
        onChange={({ currentTarget }) => onRow({ startsAt: currentTarget.value })}
      />
      <input
        id={`title-${row.key}`}
        aria-label={`What ${place} is`}
        aria-describedby={fault === undefined ? undefined : `fault-${row.key}`}
        value={row.title}
        onChange={({ currentTarget }) => onRow({ title: currentTarget.value })}
      />
      <div className={styles["moves"]}>
        <IconButton id={`up-${row.key}`} label={`Move ${place} up`} isOff={index === 0} onPress={() => onMove(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          id={`down-${row.key}`}
          label={`Move ${place} down`}
          isOff={index === last}
          onPress={() => onMove(1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton id={`remove-${row.key}`} label={`Remove ${place}`} isOff={false} onPress={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}

function IconButton({
  id,
  label,
  isOff,
  onPress,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      id={id}
      className="button"
      title={label}
      aria-label={label}
      disabled={isOff}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

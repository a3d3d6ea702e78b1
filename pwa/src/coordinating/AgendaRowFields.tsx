import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./AgendaFields.module.css";
import type { AgendaRow } from "./review-form.ts";

/** One part of the day, with its place in it. */
export function AgendaRowFields({
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

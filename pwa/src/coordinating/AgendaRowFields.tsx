import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Choice } from "../look/Field.tsx";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { words } from "../words/all-words.ts";
import styles from "./AgendaFields.module.css";
import type { AgendaRow } from "./review-form.ts";

/** One part of the day, with its place in it. */
export function AgendaRowFields({
  row,
  index,
  last,
  sections,
  faultOf,
  onRow,
  onMove,
  onRemove,
}: {
  readonly row: AgendaRow;
  readonly index: number;
  readonly last: number;
  readonly sections: readonly string[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onRow: (changed: Partial<AgendaRow>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}) {
  const say = words().coordinating;
  const place = index + 1;
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
        aria-label={say.whenPartBegins(place)}
        aria-describedby={fault === undefined ? undefined : `fault-${row.key}`}
        value={row.startsAt}
        onChange={({ currentTarget }) => onRow({ startsAt: currentTarget.value })}
      />
      <input
        id={`title-${row.key}`}
        dir="auto"
        aria-label={say.whatPartIs(place)}
        aria-describedby={fault === undefined ? undefined : `fault-${row.key}`}
        value={row.title}
        onChange={({ currentTarget }) => onRow({ title: currentTarget.value })}
      />
      <div className={styles["moves"]}>
        <IconButton id={`up-${row.key}`} label={say.movePartUp(place)} isOff={index === 0} onPress={() => onMove(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          id={`down-${row.key}`}
          label={say.movePartDown(place)}
          isOff={index === last}
          onPress={() => onMove(1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton id={`remove-${row.key}`} label={say.removePart(place)} isOff={false} onPress={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {sections.length > 1 && (
        <PartSections
          place={place}
          chosen={row.sections ?? []}
          sections={sections}
          onChosen={(chosen) => onRow({ sections: chosen })}
        />
      )}
    </li>
  );
}

/** Which sections a part is about, in the edition's order. One that the edition does not have stays as it is. */
function PartSections({
  place,
  chosen,
  sections,
  onChosen,
}: {
  readonly place: number;
  readonly chosen: readonly string[];
  readonly sections: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}) {
  const say = words().coordinating;
  const titleOf = useSectionTitle();
  const choose = (name: string, isIn: boolean) => {
    const unknown = chosen.filter((one) => !sections.includes(one));
    onChosen([...sections.filter((one) => (one === name ? isIn : chosen.includes(one))), ...unknown]);
  };
  return (
    <details className={`folds ${styles["about"]}`}>
      <summary>{say.partSectionsOpener(chosen.map(titleOf))}</summary>
      <fieldset>
        <legend className="visually-hidden">{say.partSections(place)}</legend>
        <p className="soft small">{say.partSectionsHint}</p>
        {sections.map((name) => (
          <Choice
            key={name}
            type="checkbox"
            words={titleOf(name)}
            checked={chosen.includes(name)}
            onChoose={(isIn) => choose(name, isIn)}
          />
        ))}
      </fieldset>
    </details>
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

import { SCORES } from "@circle/standards/scores";
import { Dialog } from "../look/Dialog.tsx";
import { Choice } from "../look/Field.tsx";
import { words } from "../words/words.ts";
import styles from "./KeysHelp.module.css";
import type { ScoreLabels } from "./ScoreWord.tsx";

export type KeysWords = { readonly title: string; readonly nextToDo: string; readonly note: string };

/** What each key does, and the switch for those whose keyboard or voice control presses keys they don't mean. */
export function KeysHelp({
  said: { title, nextToDo, note },
  labels,
  canTakeOver,
  isOn,
  onSwitch,
  onClose,
}: {
  readonly said: KeysWords;
  readonly labels: ScoreLabels;
  readonly canTakeOver: boolean;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const say = words().scoring.keysHelp;
  return (
    <Dialog title={title} onClose={onClose}>
      <table className={styles["keys"]}>
        <thead>
          <tr>
            <th scope="col">{say.key}</th>
            <th scope="col">{say.does}</th>
          </tr>
        </thead>
        <tbody>
          {SCORES.map((score, index) => (
            <Key key={score} name={String(index + 1)} does={labels[score]} />
          ))}
          <Key name="0" does={say.takeBack} />
          <Key name={say.nextKeys} does={say.next} />
          <Key name={say.previousKeys} does={say.previous} />
          <Key name="U" does={nextToDo} />
          <Key name="N" does={note} />
          {canTakeOver && <Key name="A" does={say.takeOver} />}
          <Key name="/" does={say.search} />
          <Key name="?" does={say.list} />
        </tbody>
      </table>
      <Choice type="checkbox" checked={isOn} onChoose={onSwitch} words={say.use} />
      <button type="button" className="button" data-weight="main" onClick={onClose}>
        {say.close}
      </button>
    </Dialog>
  );
}

function Key({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <tr>
      <th scope="row">
        <kbd>{name}</kbd>
      </th>
      <td>{does}</td>
    </tr>
  );
}

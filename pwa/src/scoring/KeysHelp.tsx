import { SCORES } from "@circle/standards/scores";
import { Dialog } from "../look/Dialog.tsx";
import { Choice } from "../look/Field.tsx";
import { words } from "../words/words.ts";
import type { ScoreLabels } from "./ScoreWord.tsx";

/** `toDo`: "not scored". */
export type KeysWords = { readonly title: string; readonly toDo: string; readonly note: string };

/** What each key does, and the switch for those whose keyboard or voice control presses keys they don't mean. */
export function KeysHelp({
  said: { title, toDo, note },
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
  return (
    <Dialog title={title} onClose={onClose}>
      <table>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {SCORES.map((score, index) => (
            <Key key={score} name={String(index + 1)} does={labels[score]} />
          ))}
          <Key name="0" does="Take the score back" />
          <Key name="J or →" does="Next standard" />
          <Key name="K or ←" does="Previous standard" />
          <Key name="U" does={`Next standard that is ${toDo}`} />
          <Key name="N" does={note} />
          {canTakeOver && <Key name="A" does="Take over what all reviewers agree on" />}
          <Key name="/" does={words().scoring.searchKey} />
          <Key name="?" does="This list" />
        </tbody>
      </table>
      <Choice type="checkbox" checked={isOn} onChoose={onSwitch} words="Use these keys on this tablet" />
      <button type="button" className="button" data-weight="main" onClick={onClose}>
        Close
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

import { SCORES, type Score } from "@circle/standards/scores";
import { useEffectEvent, useLayoutEffect } from "react";

export type KeyActs = {
  /** `code`: of the list's row or the card that has the focus; null: the standard that is shown. */
  readonly score: (code: string | null, score: Score | null) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextToDo: () => void;
  readonly note: () => void;
  readonly help: () => void;
  readonly search: () => void;
  /** Takes over what all agree on, where that can be. */
  readonly takeOver: (() => void) | null;
};

/** Scoring by single keys, off while somebody types, in dialogs, and where `isOn` is false. */
export function useScoringKeys(isOn: boolean, acts: KeyActs) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (target.closest("textarea, select, input:not([type=radio], [type=checkbox]), dialog") !== null) return;
    const act = actOf(event.key, target, acts);
    if (act === null || (!isOn && event.key !== "?")) return;
    event.preventDefault();
    act();
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function actOf(key: string, target: HTMLElement, acts: KeyActs): (() => void) | null {
  const code = target.closest<HTMLElement>("[data-code]")?.dataset["code"] ?? null;
  const score = SCORES[Number(key) - 1];
  if (score !== undefined) return () => acts.score(code, score);
  const isInRadios = target.matches("input[type=radio]"); // there arrows choose
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "0":
      return () => acts.score(code, null);
    case "ArrowRight":
      return isInRadios ? null : acts.next;
    case "ArrowLeft":
      return isInRadios ? null : acts.previous;
    case "j":
      return acts.next;
    case "k":
      return acts.previous;
    case "u":
      return acts.nextToDo;
    case "n":
      return acts.note;
    case "a":
      return acts.takeOver;
    case "/":
      return acts.search;
    case "?":
      return acts.help;
    default:
      return null;
  }
}

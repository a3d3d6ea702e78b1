import { LOCALES } from "../words/languages.ts";
import { language, speak } from "../words/words.ts";
import { keepSettings, type Settings, settingsHere } from "./settings.ts";

let current: Settings = settingsHere();
let choosing: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

/** What is chosen now, and is spoken already. */
export function settingsInUse(): Settings {
  return current;
}

/**
 * Changes some of them, after whatever was chosen before and is still on its way. True: done. False: the language could
 * not be loaded, and everything is as it was.
 */
export async function chooseSettings(change: Partial<Settings>): Promise<boolean> {
  const done = choosing.then(() => takeUp({ ...current, ...change }));
  choosing = done;
  return await done;
}

async function takeUp(chosen: Settings): Promise<boolean> {
  const before = current;
  keepSettings(chosen); // at once: whoever chooses and goes on to another page has chosen
  if (await apply(chosen)) return true;
  keepSettings(before);
  await apply(before);
  return false;
}

/** Before anything is drawn. A language that is not there gives way to English, and is tried again at the next start. */
export async function beginWithSettings(): Promise<void> {
  await apply(settingsHere());
}

async function apply(chosen: Settings): Promise<boolean> {
  const isSpoken = await speak(chosen.language, chosen.easyRead);
  current = chosen;
  show(document.documentElement, chosen);
  for (const told of listeners) told();
  return isSpoken;
}

/** To the style sheets and to those who read aloud. */
function show(root: HTMLElement, { textSize, contrast, colours, easyRead }: Settings): void {
  root.lang = LOCALES[language()];
  root.style.fontSize = `${textSize}%`;
  root.dataset["contrast"] = matchMedia("(prefers-contrast: more)").matches ? "strong" : contrast;
  root.dataset["colours"] = colours;
  root.dataset["reading"] = easyRead ? "easy" : "usual";
}

/** Told when other settings are in use, also those chosen in another window. */
export function subscribeToSettings(told: () => void): () => void {
  const changedElsewhere = (): void => void apply(settingsHere());
  listeners.add(told);
  addEventListener("storage", changedElsewhere);
  return () => {
    listeners.delete(told);
    removeEventListener("storage", changedElsewhere);
  };
}

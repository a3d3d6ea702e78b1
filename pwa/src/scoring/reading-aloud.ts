import { LOCALES } from "../words/languages.ts";
import { language } from "../words/words.ts";

/**
 * A voice that speaks on the device itself, in the language of the app, else in English, in which standards are likely
 * to be written. Null: there is none. A voice of a far machine would send it what is read, so it is never asked.
 */
export function voiceHere(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const own = voices.filter(({ localService }) => localService);
  const [wanted] = LOCALES[language()].split("-");
  const speaks = (one: string) => own.find(({ lang }) => lang.split(/[-_]/)[0]?.toLowerCase() === one);
  return speaks(wanted ?? "en") ?? speaks("en") ?? null;
}

/** The device's voices, once it has looked for them. None where it can't speak at all. */
export function watchVoices(told: (voices: readonly SpeechSynthesisVoice[]) => void): () => void {
  if (!("speechSynthesis" in globalThis)) return () => undefined;
  const tell = () => told(speechSynthesis.getVoices());
  speechSynthesis.addEventListener("voiceschanged", tell);
  tell();
  return () => speechSynthesis.removeEventListener("voiceschanged", tell);
}

/** Reads one text after the other; `ended` is told once, however it ends. */
export function readAloud(texts: readonly string[], voice: SpeechSynthesisVoice, ended: () => void): void {
  stopReading();
  const said = texts.filter((text) => text.trim() !== "");
  for (const [place, text] of said.entries()) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.95; // a little slower than usual: it is listened to once
    utterance.addEventListener("error", ended);
    if (place === said.length - 1) utterance.addEventListener("end", ended);
    speechSynthesis.speak(utterance);
  }
}

export function stopReading(): void {
  speechSynthesis.cancel();
}

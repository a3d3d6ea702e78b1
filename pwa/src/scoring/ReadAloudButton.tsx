import { CircleStop, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "../words/words.ts";
import { readAloud, stopReading, voiceHere, watchVoices } from "./reading-aloud.ts";

/** Reads to whom it is easier to listen. Shown only where the device itself can speak. */
export function ReadAloudButton({ texts }: { readonly texts: readonly string[] }) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [isReading, setIsReading] = useState(false);
  useEffect(() => watchVoices((voices) => setVoice(voiceHere(voices))), []);
  useEffect(() => {
    if (!isReading) return undefined;
    return stopReading; // also when another standard is opened
  }, [isReading]);
  if (voice === null) return null;
  const say = words().scoring;
  const begin = () => {
    setIsReading(true);
    readAloud(texts, voice, () => setIsReading(false));
  };
  return (
    <button
      type="button"
      className="button flush no-print"
      data-weight="quiet"
      onClick={isReading ? () => setIsReading(false) : begin}
    >
      {isReading ? <CircleStop aria-hidden /> : <Volume2 aria-hidden />}
      {isReading ? say.stopReading : say.readAloud}
    </button>
  );
}

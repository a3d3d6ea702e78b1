import { Share } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { CopyButton } from "../look/CopyButton.tsx";
import { words } from "../words/all-words.ts";

/** Hands a text to the system's own sharing; where there is none, or it refuses, the text can be copied. */
export function ShareButton({ title, text }: { readonly title: string; readonly text: string }) {
  const [isRefused, setRefused] = useState(false);
  const say = words().coordinating;

  async function share() {
    try {
      await navigator.share({ title, text });
    } catch (error) {
      const isCalledOff = error instanceof DOMException && error.name === "AbortError";
      setRefused(!isCalledOff); // else the person has changed their mind
    }
  }

  if (isRefused || !canShare(text)) return <CopyButton text={text} label={say.copyMessage} />;
  return (
    <ActionButton act={share} busyWords={say.sharing}>
      <Share aria-hidden /> {say.share}
    </ActionButton>
  );
}

function canShare(text: string): boolean {
  return "canShare" in navigator && navigator.canShare({ text });
}

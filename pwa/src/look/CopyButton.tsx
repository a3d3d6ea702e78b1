import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "./ActionButton.tsx";

type Copied = "notYet" | "copied" | "refused";

/** Puts a text on the clipboard. A browser may refuse; then it says so, and the text can be selected by hand. */
export function CopyButton({ text, words }: { readonly text: string; readonly words: string }) {
  const [copied, setCopied] = useState<Copied>("notYet");

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      setCopied("refused"); // a browser refuses without a gesture, or when it was told to
    }
  }

  return (
    <>
      <ActionButton act={copy} busyWords="Copying …">
        {copied === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />} {words}
      </ActionButton>
      <output className="small">
        {copied === "copied" && "Copied."}
        {copied === "refused" && "This browser doesn't let the app copy. Select the text and copy it by hand."}
      </output>
    </>
  );
}

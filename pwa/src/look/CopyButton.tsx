import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { words } from "../words/words.ts";
import { ActionButton } from "./ActionButton.tsx";

type Copied = "notYet" | "copied" | "refused";

/** Puts a text on the clipboard. A browser may refuse; then it says so, and the text can be selected by hand. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
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
      <ActionButton act={copy} busyWords={words().look.copying}>
        {copied === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />} {label}
      </ActionButton>
      <output className="small">
        {copied === "copied" && words().look.copied}
        {copied === "refused" && words().look.copyRefused}
      </output>
    </>
  );
}

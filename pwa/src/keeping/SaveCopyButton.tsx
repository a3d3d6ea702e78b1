import { Download } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { useHolder } from "../look/holder.ts";
import { words } from "../words/words.ts";
import { laterPart } from "../look/later-part.ts";
import type { Copy } from "./export.ts";
import { giveFile } from "./give-file.ts";

type Given = { readonly kind: Copy["kind"]; readonly name: string } | "notLoaded";

/** Gives the person one file with everything that was written on this tablet. Needs no network, no session and no working storage. */
export function SaveCopyButton({
  words: label,
  weight,
}: {
  readonly words: string;
  readonly weight?: "main" | "quiet";
}) {
  const identity = useHolder();
  const [given, setGiven] = useState<Given | null>(null);

  async function save() {
    const part = await laterPart(() => import("./export.ts"));
    if (part === null) return setGiven("notLoaded");
    const { kind, file } = await part.exportMine();
    const whose = identity.state === "joined" ? identity.person.name : words().keeping.nobodysFile;
    const name = part.exportName(whose, Date.now());
    giveFile(file, name);
    setGiven({ kind, name });
  }

  return (
    <div className="row">
      <ActionButton act={save} busyWords={words().keeping.makingCopy} {...(weight === undefined ? {} : { weight })}>
        <Download aria-hidden /> {label}
      </ActionButton>
      <output className="small">{given !== null && givenWords(given)}</output>
    </div>
  );
}

function givenWords(given: Given): string {
  return given === "notLoaded" ? words().keeping.copyNotLoaded : words().outcomes.copySentence(given);
}

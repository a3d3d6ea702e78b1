import { Download } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { useHolder } from "../look/holder.ts";
import { words } from "../words/words.ts";
import { type Copy, exportMine, exportName } from "./export.ts";
import { giveFile } from "./give-file.ts";

/** Gives the person one file with everything that was written on this tablet. Needs no network, no session and no working storage. */
export function SaveCopyButton({
  words: label,
  weight,
}: {
  readonly words: string;
  readonly weight?: "main" | "quiet";
}) {
  const identity = useHolder();
  const [given, setGiven] = useState<{ readonly kind: Copy["kind"]; readonly name: string } | null>(null);

  async function save() {
    const { kind, file } = await exportMine();
    const whose = identity.state === "joined" ? identity.person.name : words().keeping.nobodysFile;
    const name = exportName(whose, Date.now());
    giveFile(file, name);
    setGiven({ kind, name });
  }

  return (
    <div className="row">
      <ActionButton act={save} busyWords={words().keeping.makingCopy} {...(weight === undefined ? {} : { weight })}>
        <Download aria-hidden /> {label}
      </ActionButton>
      <output className="small">{given !== null && words().outcomes.copySentence(given)}</output>
    </div>
  );
}

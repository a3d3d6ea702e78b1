import { Download } from "lucide-react";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { useHolder } from "../look/holder.ts";
import { copySentence } from "../words.ts";
import { type Copy, exportMine, exportName } from "./export.ts";
import { giveFile } from "./give-file.ts";

/** Gives the person one file with everything that was written on this tablet. Needs no network, no session and no working storage. */
export function SaveCopyButton({ words, weight }: { readonly words: string; readonly weight?: "main" | "quiet" }) {
  const identity = useHolder();
  const [given, setGiven] = useState<{ readonly kind: Copy["kind"]; readonly name: string } | null>(null);

  async function save() {
    const { kind, file } = await exportMine();
    const name = exportName(identity.state === "joined" ? identity.person.name : "tablet", Date.now());
    giveFile(file, name);
    setGiven({ kind, name });
  }

  return (
    <div className="row">
      <ActionButton act={save} busyWords="Making the copy …" {...(weight === undefined ? {} : { weight })}>
        <Download aria-hidden /> {words}
      </ActionButton>
      <output className="small">{given !== null && copySentence(given)}</output>
    </div>
  );
}

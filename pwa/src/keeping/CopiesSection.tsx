import { useId, useState, useTransition } from "react";
import { Notice } from "../look/Notice.tsx";
import { words } from "../words/all-words.ts";
import { type ImportOutcome, importFile } from "./import.ts";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** A copy of everything I wrote, out of this tablet and into another. */
export function CopiesSection() {
  const say = words().keeping;
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">{say.copies}</h2>
      <p>{say.copiesWhat}</p>
      <SaveCopyButton words={say.saveCopy} />
      <Import />
    </section>
  );
}

function Import() {
  const id = useId();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [isTaking, start] = useTransition();
  const say = words().keeping;
  return (
    <div className="stack">
      <div>
        <label htmlFor={id}>
          <strong>{say.bringIn}</strong>
        </label>
        <p className="soft small" id={`${id}-hint`}>
          {say.bringInHint}
        </p>
        <input
          id={id}
          type="file"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file === undefined) return;
            setOutcome(null);
            start(async () => setOutcome(await importFile(file)));
            currentTarget.value = ""; // so that the same file can be chosen again
          }}
        />
      </div>
      {isTaking && <output>{say.readingFile}</output>}
      {outcome !== null && (
        <Notice tone={outcome.kind === "imported" ? "calm" : "warn"} live>
          <p>{words().outcomes.importSentence(outcome)}</p>
        </Notice>
      )}
    </div>
  );
}

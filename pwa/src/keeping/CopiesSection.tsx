import { useId, useState, useTransition } from "react";
import { Notice } from "../look/Notice.tsx";
import { importSentence } from "../words.ts";
import { type ImportOutcome, importFile } from "./import.ts";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** A copy of everything I wrote, out of this tablet and into another. */
export function CopiesSection() {
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">Copies of your work</h2>
      <p>
        One file with everything you wrote on this tablet. Anybody who has it can read it, so keep it where the review's
        papers are kept.
      </p>
      <SaveCopyButton words="Save a copy of my work" />
      <Import />
    </section>
  );
}

function Import() {
  const id = useId();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [isTaking, start] = useTransition();
  return (
    <div className="stack">
      <div>
        <label htmlFor={id}>
          <strong>Bring in a copy</strong>
        </label>
        <p className="soft small" id={`${id}-hint`}>
          A file that was saved on another tablet of yours, or on this one before. What is here stays.
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
      {isTaking && <output>Reading the file …</output>}
      {outcome !== null && (
        <Notice tone={outcome.kind === "imported" ? "calm" : "warn"} live>
          <p>{importSentence(outcome)}</p>
        </Notice>
      )}
    </div>
  );
}

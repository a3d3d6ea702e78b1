import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { useAsked } from "../look/use-asked.ts";
import { words } from "../words/all-words.ts";
import { sizeWords, storageFacts } from "./storage-facts.ts";

/** Whether the browser has promised to keep what is stored here, and how much there is. */
export function StorageSection() {
  const { answer: facts, again } = useAsked(storageFacts);
  const [wasRefused, setRefused] = useState(false);

  async function ask() {
    setRefused(!(await navigator.storage.persist()));
    await again();
  }

  if (facts === "asking") return null;
  const { isPersisted, usedBytes, quotaBytes } = facts;
  const say = words().keeping;
  return (
    <section className="stack" aria-labelledby="storage">
      <h2 id="storage">{say.storage}</h2>
      {isPersisted === true ? (
        <p>{say.storageKept}</p>
      ) : (
        <>
          <p>{say.storageNotKept}</p>
          <div className="row">
            <ActionButton act={ask} busyWords={say.asking}>
              {say.askToKeep}
            </ActionButton>
            <output>{wasRefused && say.saidNo}</output>
          </div>
        </>
      )}
      {usedBytes !== null && quotaBytes !== null && (
        <p className="soft">{say.used(sizeWords(usedBytes), sizeWords(quotaBytes))}</p>
      )}
    </section>
  );
}

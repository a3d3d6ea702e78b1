import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { useAsked } from "../look/use-asked.ts";
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
  return (
    <section className="stack" aria-labelledby="storage">
      <h2 id="storage">Storage</h2>
      {isPersisted === true ? (
        <p>The browser has promised to keep what is stored here, until somebody removes it.</p>
      ) : (
        <>
          <p>
            The browser has not promised to keep what is stored here. It may remove it when the tablet gets full.
            Installing the app helps, and so does asking.
          </p>
          <div className="row">
            <ActionButton act={ask} busyWords="Asking …">
              Ask the browser to keep it
            </ActionButton>
            <output>{wasRefused && "The browser said no. Install the app on the Home Screen, then ask again."}</output>
          </div>
        </>
      )}
      {usedBytes !== null && quotaBytes !== null && (
        <p className="soft">
          {sizeWords(usedBytes)} used of the {sizeWords(quotaBytes)} that the browser allows.
        </p>
      )}
    </section>
  );
}

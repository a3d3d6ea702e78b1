import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { Notice } from "../look/Notice.tsx";
import { syncNow } from "../syncing/sync-now.ts";
import { words } from "../words/all-words.ts";

/** The lead has revealed, and the server has not said so yet: there is nothing to do but wait, or try the network. */
export function RevealOnItsWay() {
  const [said, setSaid] = useState<string | null>(null);
  const say = words().revealing;

  async function tryNow() {
    const { kind } = await syncNow();
    setSaid(words().outcomes.exchangeSentence(kind));
  }

  return (
    <Notice live>
      <p>{say.onItsWay}</p>
      <div className="row">
        <ActionButton act={tryNow} busyWords={words().keeping.exchanging} weight="quiet">
          {say.tryNow}
        </ActionButton>
        <output>{said}</output>
      </div>
    </Notice>
  );
}

import { useState } from "react";
import { loadAgain, type UpdateRefusal } from "../installing/update.ts";
import { words } from "../words/words.ts";
import { ActionButton } from "./ActionButton.tsx";
import { Notice } from "./Notice.tsx";
import { Page } from "./Page.tsx";

const ASK_TIMEOUT_MS = 5_000;

/** In the place of a page whose code could not be fetched. The app that runs here is not given up before there is another. */
export function NotLoadedPage() {
  const [refusal, setRefusal] = useState<UpdateRefusal | "unreachable" | null>(null);
  const say = words().look;
  return (
    <Page title={say.notLoaded} back={{ href: "/", words: say.myReviews }}>
      <p>{say.notLoadedWhy}</p>
      {refusal !== null && (
        <Notice tone="warn" live>
          <p>{refusal === "unreachable" ? say.notLoadedYet : words().outcomes.updateSentence(refusal)}</p>
        </Notice>
      )}
      <div>
        <ActionButton
          weight="main"
          act={async () => {
            setRefusal(null);
            setRefusal((await isAppThere()) ? await loadAgain() : "unreachable");
          }}
          busyWords={words().installing.loading}
        >
          {say.loadAgain}
        </ActionButton>
      </div>
    </Page>
  );
}

/** Whether this tablet or the server would give the app again. */
async function isAppThere(): Promise<boolean> {
  try {
    return (await fetch("/", { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) })).ok;
  } catch {
    return false; // fetch throws only when no answer came, or none in time
  }
}

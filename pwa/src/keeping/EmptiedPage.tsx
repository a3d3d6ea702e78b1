import { type FormEvent, useState, useTransition } from "react";
import { Link } from "wouter";
import { registerAgain, suggestedDeviceName, type RegisterAgainOutcome } from "../joining/join-tablet.ts";
import { TabletNameField } from "../joining/TabletNameField.tsx";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { registerAgainSentence } from "../words.ts";

type Refusal = Exclude<RegisterAgainOutcome["kind"], "joined">;

/** Somebody joined here before, and the browser's storage is gone: said plainly, with the way back. */
export function EmptiedPage({ name }: { readonly name: string | null }) {
  const [deviceName, setDeviceName] = useState(suggestedDeviceName);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isFetching, start] = useTransition();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isFetching) return;
    setRefusal(null);
    start(async () => {
      const outcome = await registerAgain(deviceName.trim() || suggestedDeviceName());
      if (outcome.kind !== "joined") setRefusal(outcome.kind);
    });
  }

  return (
    <Page title="This tablet's storage was emptied">
      <p>
        {name === null ? "Somebody" : name} joined here before, but what the app had stored is gone. The browser removed
        it, or somebody cleared it; an app that has just been installed also begins empty.
      </p>
      <p>
        Everything the server had received is safe and can be fetched back now. What had not been received is only where
        a copy was saved.
      </p>
      <form className="card stack" onSubmit={submit}>
        <TabletNameField name={deviceName} onName={setDeviceName} />
        {refusal !== null && (
          <Notice tone="warn" live>
            <p>{registerAgainSentence(refusal)}</p>
          </Notice>
        )}
        <div className="row">
          <button type="submit" className="button" data-weight="main" aria-disabled={isFetching}>
            {isFetching ? "Fetching …" : "Fetch back what the server has"}
          </button>
          <Link href="/join" className="button" data-weight="quiet">
            I have a code
          </Link>
        </div>
      </form>
      <p className="soft">If a copy of your work was saved, bring it in afterwards, under “This tablet”.</p>
    </Page>
  );
}

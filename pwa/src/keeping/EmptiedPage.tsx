import { type FormEvent, useState, useTransition } from "react";
import { Link } from "wouter";
import { registerAgain, suggestedDeviceName, type RegisterAgainOutcome } from "../joining/join-tablet.ts";
import { TabletNameField } from "../joining/TabletNameField.tsx";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { words } from "../words/all-words.ts";

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

  const say = words().keeping;
  return (
    <Page title={say.emptied}>
      <p>{say.joinedBefore(name)}</p>
      <p>{say.canFetchBack}</p>
      <form className="card stack" onSubmit={submit}>
        <TabletNameField name={deviceName} onName={setDeviceName} />
        {refusal !== null && (
          <Notice tone="warn" live>
            <p>{words().outcomes.registerAgainSentence(refusal)}</p>
          </Notice>
        )}
        <div className="row">
          <button type="submit" className="button" data-weight="main" aria-disabled={isFetching}>
            {isFetching ? say.fetching : say.fetchBack}
          </button>
          <Link href="/join" className="button" data-weight="quiet">
            {say.haveCode}
          </Link>
        </div>
      </form>
      <p className="soft">{say.bringInAfterwards}</p>
    </Page>
  );
}

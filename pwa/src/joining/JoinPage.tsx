import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useHolder } from "../look/holder.ts";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/joining-words.ts";
import { CodeForm } from "./CodeForm.tsx";
import { InvitationPage } from "./InvitationPage.tsx";
import { type CodeRefusal, type LookOutcome, lookUp } from "./join-tablet.ts";
import { useCodeInAddress } from "./use-code-in-address.ts";

type Looked = { readonly code: string; readonly tries: number; readonly outcome: LookOutcome | "looking" };

/** Joining, by the code in a link or typed by hand. Looking a code up spends nothing; the button does. */
export function JoinPage() {
  const fromLink = useCodeInAddress();
  const [code, setCode] = useState<string | null>(fromLink);
  const [linkSeen, setLinkSeen] = useState(fromLink);
  if (fromLink !== linkSeen) {
    setLinkSeen(fromLink);
    if (fromLink !== null) setCode(fromLink);
  }
  const [tries, setTries] = useState(0);
  const looked = useLooked(code, tries);

  const outcome = looked?.outcome;
  const say = words().joining;
  const back = { href: "/", words: say.back };
  if (looked === null || outcome === undefined) {
    return (
      <Page title={say.title} back={back}>
        <p>{say.whatCode}</p>
        <CodeForm onCode={setCode} />
      </Page>
    );
  }
  if (outcome === "looking") {
    return (
      <Page title={say.title} back={back}>
        <Waiting words={say.lookingUp} />
      </Page>
    );
  }
  if (outcome.kind === "found") {
    return <InvitationPage key={looked.code} code={looked.code} invitation={outcome} />;
  }
  return (
    <Page title={say.title} back={back}>
      <Refused refusal={outcome} onAgain={() => setTries(tries + 1)} />
      <CodeForm
        key={looked.code}
        typed={looked.code}
        onCode={(next) => (next === code ? setTries(tries + 1) : setCode(next))}
      />
    </Page>
  );
}

function Refused({ refusal, onAgain }: { readonly refusal: CodeRefusal; readonly onAgain: () => void }) {
  const identity = useHolder();
  const say = words().joining;
  const mayWorkLater = refusal.kind === "offline" || refusal.kind === "serverFault" || refusal.kind === "tooManyTries";
  const sentence = words().outcomes.joinSentence(refusal);
  const again = mayWorkLater && (
    <button type="button" className="button" onClick={onAgain}>
      {say.tryAgain}
    </button>
  );
  if (identity.state === "joined") {
    // Most likely the link by which they joined, opened once more.
    return (
      <Notice live>
        <p>{say.joinedHere(identity.person.name)}</p>
        <p>
          <Link className="button" data-weight="main" href="/">
            {say.openReviews}
          </Link>
        </p>
        <p className="soft">{sentence}</p>
        {again}
      </Notice>
    );
  }
  return (
    <Notice tone={mayWorkLater ? "warn" : "alarm"} live>
      <p>{sentence}</p>
      {again}
    </Notice>
  );
}

/** What the server says of a code, asked once for each try. */
function useLooked(code: string | null, tries: number): Looked | null {
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    if (code === null) return undefined;
    let isCurrent = true;
    void lookUp(code).then((outcome) => {
      if (isCurrent) setLooked({ code, tries, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [code, tries]);
  if (code === null) return null;
  return looked?.code === code && looked.tries === tries ? looked : { code, tries, outcome: "looking" };
}

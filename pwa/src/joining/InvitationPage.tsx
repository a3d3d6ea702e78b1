import { type FormEvent, useState, useTransition } from "react";
import { Link, useLocation } from "wouter";
import type { Identity } from "../device/identity.ts";
import { useHolder } from "../look/holder.ts";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { visitDayWords } from "../look/times.ts";
import { joinSentence, roleWords } from "../words.ts";
import { type Invitation, type JoinOutcome, joinTablet, suggestedDeviceName } from "./join-tablet.ts";
import { TabletNameField } from "./TabletNameField.tsx";

type Refusal = Exclude<JoinOutcome, { kind: "joined" }>;

/** Whom a code is for, and the button that redeems it. */
export function InvitationPage({ code, invitation }: { readonly code: string; readonly invitation: Invitation }) {
  const identity = useHolder();
  const back = { href: "/", words: "Back" };
  if (identity.state === "joined" && identity.person.id !== invitation.person) {
    return (
      <Page title={`This code is for ${invitation.name}`} back={back}>
        <SomebodyElsesTablet owner={identity.person.name} invited={invitation.name} />
      </Page>
    );
  }
  return (
    <Page title={`Welcome, ${invitation.name}`} back={back}>
      <InvitedTo invitation={invitation} />
      <Redeem code={code} invitation={invitation} identity={identity} />
    </Page>
  );
}

function InvitedTo({ invitation: { review, roles } }: { readonly invitation: Invitation }) {
  if (review === null) {
    return <p>This code makes you a coordinator: you set up reviews and invite their people.</p>;
  }
  return (
    <div className="card stack">
      <p>You are invited to the review of</p>
      <h2>{review.community}</h2>
      <dl className="row">
        <div>
          <dt className="soft small">Visit</dt>
          <dd>{visitDayWords(review.visitOn)}</dd>
        </div>
        <div>
          <dt className="soft small">You are</dt>
          <dd>{roles.map(roleWords).join(", ")}</dd>
        </div>
      </dl>
    </div>
  );
}

function Redeem({
  code,
  invitation,
  identity,
}: {
  readonly code: string;
  readonly invitation: Invitation;
  readonly identity: Identity;
}) {
  const [, navigate] = useLocation();
  const known = identity.state === "joined" ? identity.deviceName : null;
  const [deviceName, setDeviceName] = useState(suggestedDeviceName);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isJoining, start] = useTransition();

  async function join() {
    const outcome = await joinTablet(code, known ?? (deviceName.trim() || suggestedDeviceName()));
    if (outcome.kind !== "joined") return setRefusal(outcome);
    navigate(invitation.review === null ? "/" : `/r/${invitation.review.id}`, { replace: true });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isJoining) return;
    setRefusal(null);
    start(join);
  }

  return (
    <form className="stack" onSubmit={submit}>
      {known === null ? (
        <TabletNameField
          hint="So that you and the coordinator can tell your tablets apart. Change it if you like."
          name={deviceName}
          onName={setDeviceName}
        />
      ) : (
        <p>This tablet is yours already ({known}). The code adds what it is for.</p>
      )}
      {refusal !== null && <JoinRefused refusal={refusal} />}
      <div className="row">
        <button type="submit" className="button" data-weight="main" aria-disabled={isJoining}>
          {isJoining ? "Joining …" : `Join as ${invitation.name}`}
        </button>
        {known === null && (
          <span className="soft small">Not {invitation.name}? Then leave this page: the code hasn't been used.</span>
        )}
      </div>
    </form>
  );
}

function JoinRefused({ refusal }: { readonly refusal: Refusal }) {
  return (
    <Notice tone={refusal.kind === "offline" || refusal.kind === "serverFault" ? "warn" : "alarm"} live>
      <p>{joinSentence(refusal)}</p>
      {refusal.kind === "joinedAsSomeoneElse" && (
        <Link href="/tablet#leave" className="button">
          Sign {refusal.name} out here
        </Link>
      )}
    </Notice>
  );
}

function SomebodyElsesTablet({ owner, invited }: { readonly owner: string; readonly invited: string }) {
  return (
    <Notice tone="warn">
      <p>
        This tablet is {owner}'s, and the code is for {invited}. It has not been used.
      </p>
      <p>
        Use the code on {invited}'s own tablet. If this tablet is to become {invited}'s, sign {owner} out first: that
        empties it, once all of {owner}'s work has been received.
      </p>
      <Link href="/tablet#leave" className="button">
        Go to signing {owner} out
      </Link>
    </Notice>
  );
}

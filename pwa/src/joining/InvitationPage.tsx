import { type FormEvent, useState, useTransition } from "react";
import { Link, useLocation } from "wouter";
import type { Identity } from "../device/identity.ts";
import { useHolder } from "../look/holder.ts";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { visitDayWords } from "../look/times.ts";
import { words } from "../words/joining-words.ts";
import { type Invitation, type JoinOutcome, joinTablet, suggestedDeviceName } from "./join-tablet.ts";
import { TabletNameField } from "./TabletNameField.tsx";

type Refusal = Exclude<JoinOutcome, { kind: "joined" }>;

/** Whom a code is for, and the button that redeems it. */
export function InvitationPage({ code, invitation }: { readonly code: string; readonly invitation: Invitation }) {
  const identity = useHolder();
  const say = words().joining;
  const back = { href: "/", words: say.back };
  if (identity.state === "joined" && identity.person.id !== invitation.person) {
    return (
      <Page title={say.codeIsFor(invitation.name)} back={back}>
        <SomebodyElsesTablet owner={identity.person.name} invited={invitation.name} />
      </Page>
    );
  }
  return (
    <Page title={say.welcome(invitation.name)} back={back}>
      <InvitedTo invitation={invitation} />
      <Redeem code={code} invitation={invitation} identity={identity} />
    </Page>
  );
}

function InvitedTo({ invitation: { review, roles } }: { readonly invitation: Invitation }) {
  const say = words().joining;
  if (review === null) {
    return <p>{say.makesCoordinator}</p>;
  }
  return (
    <div className="card stack">
      <p>{say.invitedTo}</p>
      <h2>
        <bdi>{review.community}</bdi>
      </h2>
      <dl className="row">
        <div>
          <dt className="soft small">{say.visit}</dt>
          <dd>{visitDayWords(review.visitOn)}</dd>
        </div>
        <div>
          <dt className="soft small">{say.youAre}</dt>
          <dd>{roles.map(words().trade.roleWords).join(", ")}</dd>
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
  const [known] = useState(identity.state === "joined" ? identity.deviceName : null); // not yet, while this code joins it
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

  const say = words().joining;
  return (
    <form className="stack" onSubmit={submit}>
      {known !== null && <p>{say.yoursAlready(known)}</p>}
      {refusal !== null && <JoinRefused refusal={refusal} />}
      <div className="row">
        <button type="submit" className="button" data-weight="main" aria-disabled={isJoining}>
          {isJoining ? say.joiningNow : say.joinAs(invitation.name)}
        </button>
        {known === null && <span className="soft small">{say.notYou(invitation.name)}</span>}
      </div>
      {known === null && <TabletNameField hint={say.tabletNameHint} name={deviceName} onName={setDeviceName} />}
    </form>
  );
}

function JoinRefused({ refusal }: { readonly refusal: Refusal }) {
  return (
    <Notice tone={refusal.kind === "offline" || refusal.kind === "serverFault" ? "warn" : "alarm"} live>
      <p>{words().outcomes.joinSentence(refusal)}</p>
      {refusal.kind === "joinedAsSomeoneElse" && (
        <Link href="/tablet#leave" className="button">
          {words().joining.signOutHere(refusal.name)}
        </Link>
      )}
    </Notice>
  );
}

function SomebodyElsesTablet({ owner, invited }: { readonly owner: string; readonly invited: string }) {
  const say = words().joining;
  return (
    <Notice tone="warn">
      <p>{say.tabletIsAnothers(owner, invited)}</p>
      <p>{say.useOwnTablet(owner, invited)}</p>
      <Link href="/tablet#leave" className="button">
        {say.goToSigningOut(owner)}
      </Link>
    </Notice>
  );
}

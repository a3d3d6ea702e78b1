import { mayCommand } from "@circle/review/access";
import type { TabletStatus } from "@circle/review/status";
import { useState } from "react";
import type { Failure, Invited, MemberListed } from "../api/answers.ts";
import { inviteAgain, withdrawInvitation } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Notice } from "../look/Notice.tsx";
import { useNow } from "../look/Time.tsx";
import { dayWords } from "../look/times.ts";
import { TabletWords } from "../reviews/TabletWords.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/words.ts";
import styles from "./Members.module.css";
import { RemoveMember, RevokeTablet } from "./Removing.tsx";

/** One person: whether they have joined, with which tablets, and what a coordinator can do. */
export function MemberCard({
  review,
  member,
  onInvited,
  onChanged,
}: {
  readonly review: ReviewOnTablet;
  readonly member: MemberListed;
  readonly onInvited: (name: string, invited: Invited) => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState<TabletStatus | "person" | null>(null);
  const { roles, closed } = review;
  const mayInvite = mayCommand(roles, "invite") && !closed && !member.ended;
  const isOpen = member.invitation?.state === "open";

  async function again() {
    const outcome = await inviteAgain(review.review, member.person);
    if (outcome.kind === "invited") await onInvited(member.name, outcome);
    setFailure(outcome.kind === "invited" ? null : outcome);
  }

  async function withdraw() {
    const outcome = await withdrawInvitation(review.review, member.person);
    setFailure(outcome.kind === "done" ? null : outcome);
    await onChanged();
  }

  return (
    <article className={`card ${styles["member"]}`} aria-label={member.name}>
      <header>
        <div>
          <h3>{member.name}</h3>
          <p className="soft small">
            {member.roles.map(words().trade.roleWords).join(", ")}
            {member.background !== null && `, ${words().trade.backgroundWords(member.background)}`}
          </p>
        </div>
        <Invitation member={member} />
      </header>
      {member.tablets.length > 0 && (
        <ul className={styles["tablets"]}>
          {member.tablets.map((tablet) => (
            <li key={tablet.device}>
              <TabletWords tablet={tablet} />
              {mayCommand(roles, "endDevice") && !tablet.ended && (
                <button type="button" className="button" data-weight="quiet" onClick={() => setAsking(tablet)}>
                  Revoke
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {failure !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.failureSentence(failure.kind)}</p>
        </Notice>
      )}
      {mayInvite && (
        <div className="row">
          <ActionButton act={again} busyWords="Making a code …">
            {member.tablets.length > 0 ? "Code for another tablet" : "New code"}
          </ActionButton>
          {isOpen && (
            <ActionButton act={withdraw} busyWords="Withdrawing …" weight="quiet">
              Withdraw the code
            </ActionButton>
          )}
          {mayCommand(roles, "endMember") && (
            <button type="button" className="button" data-weight="quiet" onClick={() => setAsking("person")}>
              Remove from the review
            </button>
          )}
        </div>
      )}
      {asking === "person" && (
        <RemoveMember review={review.review} member={member} onClose={() => setAsking(null)} onDone={onChanged} />
      )}
      {asking !== null && asking !== "person" && (
        <RevokeTablet
          review={review.review}
          owner={member.name}
          tablet={asking}
          onClose={() => setAsking(null)}
          onDone={onChanged}
        />
      )}
    </article>
  );
}

function Invitation({ member: { ended, invitation, tablets } }: { readonly member: MemberListed }) {
  const now = useNow();
  if (ended) return <p className={styles["state"]}>Removed</p>;
  if (invitation === null) return null;
  const isForAnother = tablets.length > 0 && invitation.state !== "used";
  return (
    <p className={styles["state"]}>
      {isForAnother && invitation.state === "open"
        ? "Code for another tablet open"
        : isForAnother
          ? "Joined"
          : words().trade.invitationWords(invitation.state)}
      {invitation.state === "open" && <span className="soft"> until {dayWords(invitation.expiresAt, now)}</span>}
    </p>
  );
}

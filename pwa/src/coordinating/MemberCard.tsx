import { mayCommand } from "@circle/review/access";
import type { TabletStatus } from "@circle/review/status";
import { type ReactNode, useState } from "react";
import type { InvitationAnswer, ReviewPerson } from "@circle/review/commands";
import type { Failure } from "../syncing/command-outcome.ts";
import { inviteAgain, withdrawInvitation } from "./people-commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Notice } from "../look/Notice.tsx";
import { useNow } from "../look/Time.tsx";
import { dayWords } from "../look/times.ts";
import { TabletWords } from "../reviews/TabletWords.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/all-words.ts";
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
  readonly member: ReviewPerson;
  readonly onInvited: (invited: InvitationAnswer) => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const [asking, setAsking] = useState<TabletStatus | "person" | null>(null);
  const { roles, closed } = review;
  const mayInvite = mayCommand(roles, "invite") && !closed && !member.ended;

  return (
    <article className={`card ${styles["member"]}`} aria-label={member.name}>
      <header>
        <h3>
          <bdi>{member.name}</bdi>
        </h3>
        <p className="soft small">
          {[
            ...member.roles.map(words().trade.roleWords),
            ...(member.background === null ? [] : [words().trade.backgroundWords(member.background)]),
          ].join(", ")}
        </p>
        <Invitation member={member} />
      </header>
      {member.tablets.length > 0 && (
        <ul className={styles["tablets"]}>
          {member.tablets.map((tablet) => (
            <li key={tablet.device}>
              <TabletWords tablet={tablet} />
              {mayCommand(roles, "endDevice") && !tablet.ended && (
                <button
                  type="button"
                  className="button"
                  data-weight="quiet"
                  aria-label={words().coordinating.revokeTablet(tablet.name)}
                  onClick={() => setAsking(tablet)}
                >
                  {words().coordinating.revoke}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayInvite && (
        <Acts review={review} member={member} onInvited={onInvited} onChanged={onChanged}>
          {mayCommand(roles, "endMember") && (
            <button type="button" className="button" data-weight="quiet" onClick={() => setAsking("person")}>
              {words().coordinating.removeFromReview}
            </button>
          )}
        </Acts>
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

/** A new code by one tap, also for another tablet; the code before it dies. */
function Acts({
  review,
  member,
  onInvited,
  onChanged,
  children,
}: Parameters<typeof MemberCard>[0] & { readonly children: ReactNode }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = words().coordinating;
  const isFirst = member.tablets.every(({ ended }) => ended);

  async function again() {
    const outcome = await inviteAgain(review.review, member.person);
    setFailure(outcome.kind === "invited" ? null : outcome);
    if (outcome.kind === "invited") await onInvited(outcome);
  }

  async function withdraw() {
    const outcome = await withdrawInvitation(review.review, member.person);
    setFailure(outcome.kind === "done" ? null : outcome);
    await onChanged();
  }

  return (
    <>
      {failure !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.failureSentence(failure.kind)}</p>
        </Notice>
      )}
      <div className={styles["acts"]}>
        <ActionButton act={again} busyWords={say.makingCode}>
          {isFirst ? say.newCode : say.codeForAnother}
        </ActionButton>
        {member.invitation?.state === "open" && (
          <ActionButton act={withdraw} busyWords={say.withdrawing} weight="quiet">
            {say.withdrawCode}
          </ActionButton>
        )}
        {children}
      </div>
    </>
  );
}

function Invitation({ member: { ended, invitation, tablets } }: { readonly member: ReviewPerson }) {
  const now = useNow();
  const say = words().coordinating;
  if (ended) return <p className={styles["state"]}>{say.removed}</p>;
  if (invitation === null) return null;
  const isCutOff = tablets.length > 0 && tablets.every((tablet) => tablet.ended) && invitation.state === "used";
  if (isCutOff) return <p className={styles["state"]}>{say.noTabletLeft}</p>;
  const isForAnother = tablets.some((tablet) => !tablet.ended) && invitation.state !== "used";
  if (isForAnother && invitation.state !== "open") return <p className={styles["state"]}>{say.joined}</p>;
  const state = isForAnother ? say.codeForAnotherOpen : words().trade.invitationWords(invitation.state);
  return (
    <p className={styles["state"]} data-state={invitation.state}>
      {invitation.state === "open" ? say.until(state, dayWords(invitation.expiresAt, now)) : state}
    </p>
  );
}

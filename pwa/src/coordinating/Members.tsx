import { mayCommand } from "@circle/review/access";
import { UserRoundPlus } from "lucide-react";
import type { ReactNode } from "react";
import type { InvitationAnswer, ReviewPerson } from "@circle/review/commands";
import { Notice } from "../look/Notice.tsx";
import { useNow } from "../look/Time.tsx";
import { inMemberOrder } from "../reviews/member-order.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/all-words.ts";
import { CodesForAll } from "./CodesForAll.tsx";
import { InvitationSlips } from "./InvitationSlips.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { MemberCard } from "./MemberCard.tsx";
import styles from "./Members.module.css";
import { type Invitee, slipState } from "./slips.ts";
import { useSlips } from "./use-slips.ts";

/**
 * The people of a review: those who have not joined first, then each with their tablets. The invitations that were made
 * in this window stand above: their codes are shown only while they can be used.
 */
export function Members({
  review,
  members,
  onChanged,
}: {
  readonly review: ReviewOnTablet;
  readonly members: readonly ReviewPerson[];
  readonly onChanged: () => Promise<void>;
}) {
  const now = useNow();
  const [slips, addSlip] = useSlips(review.review, (slip) => slipState(slip, members, now) === "open");
  const say = words().coordinating;
  const mayInvite = mayCommand(review.roles, "invite") && !review.closed;
  const inState = (state: ReturnType<typeof slipState>) =>
    slips.filter((slip) => slipState(slip, members, now) === state);
  const open = inState("open");
  const joined = inState("joined");
  const here = inMemberOrder(members.filter(({ ended }) => !ended));
  const missing = here.filter((member) => !hasJoined(member));
  const withoutCode = missing.filter(({ person }) => !open.some((slip) => slip.person === person));

  function takeSlip(who: Invitee, invited: InvitationAnswer) {
    addSlip({ ...invited, ...who });
  }

  const card = (member: ReviewPerson) => (
    <MemberCard
      review={review}
      member={member}
      onInvited={async (invited) => {
        takeSlip(member, invited);
        await onChanged();
      }}
      onChanged={onChanged}
    />
  );
  return (
    <>
      {joined.length > 0 && (
        <div className="no-print">
          <Notice live>
            <p>{say.hasJoined(joined.map(({ name }) => name))}</p>
          </Notice>
        </div>
      )}
      {mayInvite && here.length > 0 && (
        <p className="no-print">
          <a className="button" href="#invite">
            <UserRoundPlus aria-hidden /> {say.invite}
          </a>
        </p>
      )}
      <InvitationSlips slips={open} details={review.details} />
      {here.length === 0 && <p className="no-print">{say.nobodyYet}</p>}
      <People id="missing" heading={say.notJoinedYet} members={missing} card={card}>
        {mayInvite && withoutCode.length > 1 && (
          <CodesForAll
            review={review.review}
            members={withoutCode}
            areOthers={withoutCode.length < missing.length}
            onInvited={takeSlip}
            onDone={onChanged}
          />
        )}
      </People>
      <People id="joined" heading={say.joined} members={here.filter(hasJoined)} card={card} />
      {mayInvite && (
        <InviteForm
          review={review.review}
          members={members}
          onInvited={async (who, invited) => {
            takeSlip(who, invited);
            await onChanged();
          }}
        />
      )}
      <People
        id="gone"
        heading={say.noLonger}
        members={inMemberOrder(members.filter(({ ended }) => ended))}
        card={card}
      />
    </>
  );
}

/** With a tablet that was not revoked since. */
function hasJoined({ tablets }: ReviewPerson): boolean {
  return tablets.some(({ ended }) => !ended);
}

function People({
  id,
  heading,
  members,
  card,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly members: readonly ReviewPerson[];
  readonly card: (member: ReviewPerson) => ReactNode;
  readonly children?: ReactNode;
}) {
  if (members.length === 0) return null;
  return (
    <section className={`no-print ${styles["section"]}`} aria-labelledby={id}>
      <div className={styles["heading"]}>
        <h2 id={id}>{words().coordinating.optionOf(heading, members.length)}</h2>
        {children}
      </div>
      <ul className={styles["members"]}>
        {members.map((member) => (
          <li key={member.person}>{card(member)}</li>
        ))}
      </ul>
    </section>
  );
}

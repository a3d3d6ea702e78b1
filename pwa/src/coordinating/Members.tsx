import { mayCommand } from "@circle/review/access";
import { useState } from "react";
import type { Invited, MemberListed } from "../api/answers.ts";
import { inMemberOrder } from "../reviews/member-order.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { type Slip, InvitationSlips } from "./InvitationSlips.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { MemberCard } from "./MemberCard.tsx";
import styles from "./Members.module.css";

/** The people of a review, with the invitations that were made since the page was opened: their codes are shown only once. */
export function Members({
  review,
  members,
  onChanged,
}: {
  readonly review: ReviewOnTablet;
  readonly members: readonly MemberListed[];
  readonly onChanged: () => Promise<void>;
}) {
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const mayInvite = mayCommand(review.roles, "invite") && !review.closed;
  const here = inMemberOrder(members.filter(({ ended }) => !ended));
  const gone = inMemberOrder(members.filter(({ ended }) => ended));

  async function takeSlip(name: string, invited: Invited) {
    setSlips((before) => [{ name, ...invited }, ...before.filter((slip) => slip.name !== name)]);
    await onChanged();
  }

  return (
    <>
      <InvitationSlips slips={slips} details={review.details} />
      <section className={`no-print ${styles["section"]}`} aria-labelledby="members">
        <h2 id="members">In this review</h2>
        {here.length === 0 && <p>Nobody has been invited yet. Begin with the lead reviewer.</p>}
        <ul className={styles["members"]}>
          {here.map((member) => (
            <li key={member.person}>
              <MemberCard review={review} member={member} onInvited={takeSlip} onChanged={onChanged} />
            </li>
          ))}
        </ul>
      </section>
      {mayInvite && <InviteForm review={review.review} members={members} onInvited={takeSlip} />}
      {gone.length > 0 && (
        <section className={`no-print ${styles["section"]}`} aria-labelledby="gone">
          <h2 id="gone">No longer in this review</h2>
          <ul className={styles["members"]}>
            {gone.map((member) => (
              <li key={member.person}>
                <MemberCard review={review} member={member} onInvited={takeSlip} onChanged={onChanged} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

import { mayCommand } from "@circle/review/access";
import type { MemberStatus } from "@circle/review/status";
import { CircleDashed, LockKeyhole, type LucideIcon, UserX } from "lucide-react";
import type { ReactNode } from "react";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import { inMemberOrder } from "./member-order.ts";
import { TabletWords } from "./TabletWords.tsx";
import styles from "./TeamList.module.css";
import type { ReviewOnTablet } from "./use-review.ts";

/** Who is in the review, and how far the team is. Lead and coordinator also see each tablet's last contact. */
export function TeamList({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  const seesTablets = mayCommand(review.roles, "seePeople");
  const told = review.status?.members ?? review.members.map(notTold);
  const members = inMemberOrder(told.filter(({ ended }) => !ended));
  if (members.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="people">
      <h2 id="people">{say.people}</h2>
      <ul className={styles["people"]}>
        {members.map((member) => (
          <li key={member.person}>
            <div>
              <p>
                <strong>
                  {member.person === review.me?.person ? say.nameIfYou(member.name) : isolated(member.name)}
                </strong>
              </p>
              <p className="soft small">{describedAs(member)}</p>
              {seesTablets && member.tablets.length > 0 && (
                <ul className={styles["tablets"]}>
                  {member.tablets.map((tablet) => (
                    <li key={tablet.device}>
                      <TabletWords tablet={tablet} />
                    </li>
                  ))}
                </ul>
              )}
              {seesTablets && member.tablets.length === 0 && <p className="soft small">{say.hasNotJoined}</p>}
            </div>
            {!review.roles.includes("host") && ( // the community isn't told who has sealed
              <Standing member={member} isSubmitted={(review.status?.submitted ?? null) !== null} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function notTold(member: ReviewOnTablet["members"][number]): MemberStatus {
  return { ...member, ended: false, sealed: null, absent: null, tablets: [] };
}

function describedAs({ roles, background }: MemberStatus): string {
  return [
    ...roles.map(words().trade.roleWords),
    ...(background === null ? [] : [words().trade.backgroundWords(background)]),
  ].join(", ");
}

function Standing({ member, isSubmitted }: { readonly member: MemberStatus; readonly isSubmitted: boolean }) {
  const now = useNow();
  const say = words().reviews;
  if (member.roles.includes("host")) {
    return isSubmitted ? <Mark icon={LockKeyhole}>{say.selfReviewIsSubmitted}</Mark> : null;
  }
  if (!member.roles.includes("reviewer")) return null;
  if (member.sealed !== null) {
    return <Mark icon={LockKeyhole}>{say.sealedAt(timeWords(member.sealed.at, now))}</Mark>;
  }
  if (member.absent !== null) {
    return <Mark icon={UserX}>{say.absent(member.absent.reason)}</Mark>;
  }
  return <Mark icon={CircleDashed}>{say.notSealedYet}</Mark>;
}

function Mark({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <p className={styles["mark"]}>
      <Icon aria-hidden /> <span>{children}</span>
    </p>
  );
}

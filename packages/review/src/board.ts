import type { InvitationState } from "./commands.ts";
import type { PersonId, ReviewId } from "./ids.ts";
import type { Role } from "./members.ts";
import type { MemberStatus, Phase, ReviewStatus, TabletStatus } from "./status.ts";

/** Somebody in a review, as the board of all reviews tells of them: there or not, finished or not. */
export type BoardMember = {
  readonly person: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What has become of their last code. */
  readonly invitation: InvitationState["state"] | null;
  /** How many they have joined with that were not revoked. */
  readonly tablets: number;
  /** The latest of any of these tablets. */
  readonly lastContactAt: number | null;
  /** Changes of all these tablets: "made 7, 5 have arrived". */
  readonly made: number;
  readonly arrived: number;
  readonly sealed: boolean;
  readonly absent: boolean;
};

/** How ready one review is, for whoever looks after many. Counts and times only: no score, no note, nothing that tells one. */
export type BoardReview = {
  readonly review: ReviewId;
  readonly phase: Phase;
  readonly submittedAt: number | null;
  /** Changes held apart until somebody releases them. */
  readonly heldApart: number;
  readonly members: readonly BoardMember[];
};

type LatestInvitation = (person: PersonId) => InvitationState["state"] | null;

/** A review's line on the board, from its status. Who was removed is not on it. */
export function boardReviewOf(review: ReviewId, status: ReviewStatus, invitation: LatestInvitation): BoardReview {
  return {
    review,
    phase: status.phase,
    submittedAt: status.submitted?.at ?? null,
    heldApart: status.quarantined,
    members: status.members.filter(({ ended }) => !ended).map((member) => boardMemberOf(member, invitation)),
  };
}

function boardMemberOf(
  { person, name, roles, sealed, absent, tablets }: MemberStatus,
  invitation: LatestInvitation,
): BoardMember {
  const own = tablets.filter(({ ended }) => !ended);
  const contacts = own.flatMap(({ lastContactAt }) => lastContactAt ?? []);
  const sum = (of: (tablet: TabletStatus) => number) => own.reduce((total, tablet) => total + of(tablet), 0);
  return {
    person,
    name,
    roles,
    invitation: invitation(person),
    tablets: own.length,
    lastContactAt: contacts.length === 0 ? null : Math.max(...contacts),
    made: sum(({ made, arrived }) => Math.max(made, arrived)),
    arrived: sum(({ arrived }) => arrived),
    sealed: sealed !== null,
    absent: absent !== null,
  };
}

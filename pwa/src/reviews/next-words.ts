import type { Role } from "@circle/review/members";
import type { Phase } from "@circle/review/status";

/** For the list of reviews, where only phase and roles are known: what is mine to do next. */
export function nextWords(phase: Phase, roles: readonly Role[]): string {
  if (phase === "closed") return "This review is closed.";
  if (roles.includes("host")) return hostWords(phase);
  if (roles.includes("lead")) return leadWords(phase);
  if (roles.includes("reviewer")) return reviewerWords(phase);
  return coordinatorWords(phase);
}

type Open = Exclude<Phase, "closed">;

function hostWords(phase: Open): string {
  switch (phase) {
    case "preparing":
    case "selfReview":
      return "Score your own community together, then submit your self-review.";
    case "visiting":
      return "Your self-review is submitted. The visit comes next.";
    case "reconciling":
      return "The team is agreeing what to say. The draft comes next.";
    case "draft":
      return "Read the draft.";
  }
}

function leadWords(phase: Open): string {
  switch (phase) {
    case "preparing":
    case "selfReview":
      return "Get to know the standards; the community is doing its self-review.";
    case "visiting":
      return "Visit, score, and look together once everyone has sealed.";
    case "reconciling":
      return "Decide the team's scores, then publish the draft.";
    case "draft":
      return "Read the draft; publish a correction if it needs one.";
  }
}

function reviewerWords(phase: Open): string {
  switch (phase) {
    case "preparing":
    case "selfReview":
      return "Get to know the standards; the community is doing its self-review.";
    case "visiting":
      return "Score what you see and hear, then seal.";
    case "reconciling":
      return "Look together at all the team's scores.";
    case "draft":
      return "Read the draft.";
  }
}

function coordinatorWords(phase: Open): string {
  switch (phase) {
    case "preparing":
      return "Invite the lead, the reviewers and the community.";
    case "selfReview":
      return "The community is doing its self-review.";
    case "visiting":
      return "The team visits and scores.";
    case "reconciling":
      return "The team is agreeing what to say.";
    case "draft":
      return "Read the draft; close the review when it is done.";
  }
}

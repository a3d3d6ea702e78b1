import type { AuditRecord } from "../api/answers.ts";

/** An audit record in words. An act that is newer than this app is shown as it is stored. */
export function actWords({ act, detail }: AuditRecord): string {
  const more = typeof detail === "string" && detail !== "" ? `: ${detail}` : "";
  return `${wordsOf(act)}${more}`;
}

function wordsOf(act: string): string {
  switch (act) {
    case "reviewCreated":
      return "Made the review";
    case "reviewChanged":
      return "Changed the review's details";
    case "invited":
      return "Invited";
    case "invitedAgain":
      return "Made a new code";
    case "invitationWithdrawn":
      return "Withdrew an invitation";
    case "joined":
      return "Joined";
    case "joinedAgain":
      return "Joined again with the same code";
    case "deviceAdded":
      return "Added a tablet";
    case "memberEnded":
      return "Removed from the review";
    case "deviceEnded":
      return "Revoked a tablet";
    case "published":
      return "Published the draft";
    case "closed":
      return "Closed the review";
    case "released":
      return "Released what was held apart";
    default:
      return act;
  }
}

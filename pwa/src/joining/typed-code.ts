import { parseInvitationCode } from "@circle/review/invitation-code";

/** The code in a link's fragment or as typed, in the form `7KQ2-M9XA-T4WD`; null if it can't be one. */
export function parseCode(text: string): string | null {
  return parseInvitationCode(text.replace(/^.*#/, ""));
}

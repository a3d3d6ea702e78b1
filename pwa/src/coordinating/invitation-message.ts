import type { ReviewDetails } from "@circle/review/statements";
import { dayWords, visitDayWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import type { Slip } from "./slips.ts";

/** Where a code is typed: the address of the server that made it. */
export function joinAddress({ link }: Pick<Slip, "link">): string {
  return `${new URL(link).origin}/join`;
}

/** An invitation in plain words, for whatever carries it to the person. */
export function invitationMessage(slip: Slip, { community, visitOn }: ReviewDetails, now: number): string {
  return words().coordinating.message({
    name: slip.name,
    community,
    day: visitDayWords(visitOn),
    roles: slip.roles.map(words().trade.roleWords).join(", "),
    link: slip.link,
    address: joinAddress(slip),
    code: slip.code,
    until: dayWords(slip.expiresAt, now),
  });
}

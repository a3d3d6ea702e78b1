import { covers, type Vector } from "@circle/sync/vector";
import type { Holding, RefusedChange } from "../device/tablet-store.ts";
import type { NotYet, Received } from "./keeping-state.ts";
import type { Trouble } from "./trouble.ts";

/**
 * Whether the server's last answer covers everything that is held here of these workbooks, and nothing is unpacked.
 * `isMore`: something was written since they were read. `isMine`: whether something in it is this person's; where
 * nothing is, "received" would speak of work that nobody here has done.
 */
export function receivedOf<Held extends Holding>(
  holdings: readonly Held[],
  refused: readonly RefusedChange[],
  trouble: Trouble,
  isMore = false,
  isMine: (holding: Held) => boolean = () => true,
): Received {
  if (isMore) return { state: "notYet", why: whyNot(refused, trouble) };
  const written = holdings.filter(({ unpacked, openings }) => unpacked > 0 || openings.size > 0);
  if (written.length === 0) return { state: "notYet", why: "nothingSentYet" };
  if (written.every(isCovered)) {
    if (!written.some(isMine)) return { state: "notYet", why: "nothingSentYet" };
    return { state: "received", at: Math.min(...written.map(({ serverSaidAt }) => serverSaidAt ?? 0)) };
  }
  return { state: "notYet", why: whyNot(refused, trouble) };
}

function isCovered({ unpacked, openings, serverVector }: Holding): boolean {
  const held: Vector = openings;
  return unpacked === 0 && serverVector !== null && covers(serverVector, held);
}

function whyNot(refused: readonly RefusedChange[], trouble: Trouble): NotYet {
  if (refused.some(needsAttention)) return "attention";
  if (refused.some(({ refusal }) => refusal === "quarantined")) return "quarantined";
  return trouble ?? "waiting";
}

/** Whether a person has to look after a refused change: by itself it will not be taken in. */
export function needsAttention({ refusal }: RefusedChange): boolean {
  return refusal !== "quarantined" && refusal !== "tryLater" && refusal !== "gap";
}

/** How many changes and unpacked rows the server is not known to have. */
export function countNotReceivedOf(holdings: readonly Holding[]): number {
  return holdings.reduce((sum, { unpacked, openings, serverVector }) => {
    const missing = [...openings].map(([opening, { number, id }]) => {
      const theirs = serverVector?.get(opening);
      if (theirs === undefined) return number;
      if (theirs.number === number && theirs.id !== id) return 1;
      return Math.max(0, number - theirs.number);
    });
    return sum + unpacked + missing.reduce((all, one) => all + one, 0);
  }, 0);
}

import type { BoardReview } from "@circle/review/board";
import type { BoardNext, Missing } from "@circle/review/board-needs";
import { timeWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";

/** More are told by their number only. */
const NAMES_IN_STEP = 3;

/** What somebody who looks after a review does next, in a sentence. */
export function nextSentence(next: BoardNext): string {
  const say = words().coordinating.next;
  return "names" in next ? say[next.kind](next.names) : say[next.kind];
}

/** Those who are missing, one line for each way of it; each tablet's gap apart. What the next step says is not said twice. */
export function missingLines(missing: readonly Missing[], next: BoardNext): readonly string[] {
  const say = words().coordinating.missing;
  const notJoined = missing.filter((one) => one.kind === "notJoined");
  const withCode = notJoined.filter(({ hasCode }) => hasCode).map(({ name }) => name);
  const without = notJoined.filter(({ hasCode }) => !hasCode).map(({ name }) => name);
  const unseen = missing.filter((one) => one.kind === "notSeen");
  const behind = missing.filter((one) => one.kind === "behind");
  return [
    ...(withCode.length === 0 || (next.kind === "askToJoin" && withCode.length <= NAMES_IN_STEP)
      ? []
      : [say.notJoined(withCode)]),
    ...(without.length === 0 ? [] : [say.codeDead(without)]),
    ...(unseen.length === 0 ? [] : [say.notSeen(unseen.map(({ name, days }) => say.personNotSeen(name, days)))]),
    ...behind.map(({ name, made, arrived }) => say.behind(name, made, arrived)),
  ];
}

/** `isThere`: nothing is left to do about it. */
export type ReadyLine = { readonly isThere: boolean; readonly words: string };

/** How ready a review is: its lead, its reviewers, its community, and how many have finished once there is something to finish. */
export function readyLines({ phase, members, submittedAt }: BoardReview, now: number): readonly ReadyLine[] {
  const say = words().coordinating.ready;
  const withRole = (role: "lead" | "reviewer" | "host") => members.filter(({ roles }) => roles.includes(role));
  const joinedOf = (all: typeof members) => all.filter(({ tablets, absent }) => tablets > 0 || absent).length;
  const [leads, reviewers, hosts] = [withRole("lead"), withRole("reviewer"), withRole("host")];
  const sealed = reviewers.filter((one) => one.sealed || one.absent).length;
  const isSealing = phase === "visiting" || sealed > 0;
  return [
    ...leads.map(({ name, tablets }) => ({
      isThere: tablets > 0,
      words: tablets > 0 ? say.leadJoined(name) : say.leadNotJoined(name),
    })),
    {
      isThere: reviewers.length > 0 && joinedOf(reviewers) === reviewers.length,
      words: say.reviewersJoined(joinedOf(reviewers), reviewers.length),
    },
    { isThere: joinedOf(hosts) > 0, words: say.hostsJoined(joinedOf(hosts), hosts.length) },
    {
      isThere: submittedAt !== null,
      words: submittedAt === null ? say.notSubmitted : say.submitted(timeWords(submittedAt, now)),
    },
    ...(isSealing && reviewers.length > 0
      ? [{ isThere: sealed === reviewers.length, words: say.sealed(sealed, reviewers.length) }]
      : []),
  ];
}

import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Server } from "../server.ts";
import type { Write } from "../store/log-store.ts";

/** What is recorded of who did what, when. Stored words: one may be added, none renamed. */
export type Act =
  | "reviewCreated"
  | "reviewChanged"
  | "invited"
  | "invitedAgain"
  | "invitationWithdrawn"
  | "joined"
  | "joinedAgain"
  | "deviceAdded"
  | "memberEnded"
  | "deviceEnded"
  | "published"
  | "closed"
  | "released";

export type Audited = {
  readonly review: ReviewId;
  readonly person: PersonId;
  readonly act: Act;
  readonly detail: string;
};

/** The record of a command, written in the same commit. `detail` is for people to read and holds no score or note. */
export function auditOf({ now }: Pick<Server, "now">, { review, person, act, detail }: Audited): Write {
  return { kind: "audit", row: { review, at: now(), person, act, detail } };
}

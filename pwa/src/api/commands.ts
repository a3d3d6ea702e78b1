import type { DeviceId, PersonId, ReviewId, StatementId } from "@circle/review/ids";
import type { ReviewDetails } from "@circle/review/statements";
import type {
  AuditRecord,
  EditionListed,
  Failure,
  Invited,
  MemberListed,
  NewMember,
  PersonListed,
  PublishRefusal,
  QuarantinedChange,
} from "./answers.ts";

/** Coordinator. */
export function createReview(_details: ReviewDetails): Promise<{ readonly kind: "created"; readonly review: ReviewId } | Failure> {
  throw new Error("not written yet");
}
/** Coordinator. The edition can't change. */
export function changeReview(_review: ReviewId, _details: ReviewDetails): Promise<{ readonly kind: "done" } | Failure> {
  throw new Error("not written yet");
}
export function listEditions(): Promise<{ readonly kind: "editions"; readonly editions: readonly EditionListed[] } | Failure> {
  throw new Error("not written yet");
}
/** Coordinator: everyone the server knows. */
export function listEveryone(): Promise<{ readonly kind: "people"; readonly people: readonly PersonListed[] } | Failure> {
  throw new Error("not written yet");
}
/** Coordinator, lead. */
export function listMembers(_review: ReviewId): Promise<{ readonly kind: "members"; readonly members: readonly MemberListed[] } | Failure> {
  throw new Error("not written yet");
}
/** Coordinator. */
export function invite(
  _review: ReviewId,
  _member: NewMember,
): Promise<({ readonly kind: "invited"; readonly person: PersonId } & Invited) | Failure> {
  throw new Error("not written yet");
}
/** Coordinator: a new code; the older one dies. Also for a second tablet or a lost one. */
export function inviteAgain(_review: ReviewId, _person: PersonId): Promise<({ readonly kind: "invited" } & Invited) | Failure> {
  throw new Error("not written yet");
}
export function withdrawInvitation(_review: ReviewId, _person: PersonId): Promise<{ readonly kind: "done" } | Failure> {
  throw new Error("not written yet");
}
export function endMember(_review: ReviewId, _person: PersonId): Promise<{ readonly kind: "done" } | Failure> {
  throw new Error("not written yet");
}
export function endDevice(_review: ReviewId, _device: DeviceId): Promise<{ readonly kind: "done" } | Failure> {
  throw new Error("not written yet");
}
/** Lead. `digest` is of the draft that is shown; `previous` is the version it corrects. */
export function publish(
  _review: ReviewId,
  _draft: { readonly digest: string; readonly previous: StatementId | null; readonly reason: string | null },
): Promise<{ readonly kind: "published"; readonly version: number } | PublishRefusal | Failure> {
  throw new Error("not written yet");
}
/** Lead, coordinator. */
export function closeReview(_review: ReviewId): Promise<{ readonly kind: "done" | "notPublished" } | Failure> {
  throw new Error("not written yet");
}
/** Lead, coordinator. */
export function listQuarantine(
  _review: ReviewId,
): Promise<{ readonly kind: "quarantine"; readonly changes: readonly QuarantinedChange[] } | Failure> {
  throw new Error("not written yet");
}
export function releaseQuarantined(
  _review: ReviewId,
  _changes: readonly string[],
): Promise<{ readonly kind: "released"; readonly released: number } | Failure> {
  throw new Error("not written yet");
}
/** Coordinator. */
export function readAudit(_review: ReviewId): Promise<{ readonly kind: "audit"; readonly records: readonly AuditRecord[] } | Failure> {
  throw new Error("not written yet");
}

import type { ApiFault } from "@circle/review/commands";
import type { DeviceId, PersonId, ReviewId, StatementId } from "@circle/review/ids";
import {
  parseAudit,
  parseCreated,
  parseEditionSummaries,
  parseInvited,
  parseMembers,
  parsePeople,
  parsePublished,
  parseQuarantine,
  parseReleased,
} from "@circle/review/parse-answers";
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
import { type Answer, request } from "./request.ts";

type Done = { readonly kind: "done" };

/** Coordinator. */
export async function createReview(
  details: ReviewDetails,
): Promise<{ readonly kind: "created"; readonly review: ReviewId } | Failure> {
  const answer = await request("POST", "/reviews", details);
  return understood(answer, parseCreated, ({ review }) => ({ kind: "created", review }));
}

/** Coordinator. The edition can't change. */
export async function changeReview(review: ReviewId, details: ReviewDetails): Promise<Done | Failure> {
  return done(await request("PUT", `/reviews/${review}`, details));
}

export async function listEditions(): Promise<
  { readonly kind: "editions"; readonly editions: readonly EditionListed[] } | Failure
> {
  const answer = await request("GET", "/editions");
  return understood(answer, parseEditionSummaries, (editions) => ({ kind: "editions", editions }));
}

/** Coordinator: everyone the server knows. */
export async function listEveryone(): Promise<
  { readonly kind: "people"; readonly people: readonly PersonListed[] } | Failure
> {
  const answer = await request("GET", "/people");
  return understood(answer, parsePeople, (people) => ({ kind: "people", people }));
}

/** Coordinator, lead. */
export async function listMembers(
  review: ReviewId,
): Promise<{ readonly kind: "members"; readonly members: readonly MemberListed[] } | Failure> {
  const answer = await request("GET", `/reviews/${review}/people`);
  return understood(answer, parseMembers, (members) => ({ kind: "members", members }));
}

/** Coordinator. */
export async function invite(
  review: ReviewId,
  member: NewMember,
): Promise<({ readonly kind: "invited"; readonly person: PersonId } & Invited) | Failure> {
  const answer = await request("POST", `/reviews/${review}/invitations`, member);
  return understood(answer, parseInvited, (body) => ({ kind: "invited", ...body }));
}

/** Coordinator: a new code; the older one dies. Also for a second tablet or a lost one. */
export async function inviteAgain(
  review: ReviewId,
  person: PersonId,
): Promise<({ readonly kind: "invited" } & Invited) | Failure> {
  const answer = await request("POST", `/reviews/${review}/people/${person}/invitation`);
  return understood(answer, parseInvited, (body) => ({ kind: "invited", ...body }));
}

export async function withdrawInvitation(review: ReviewId, person: PersonId): Promise<Done | Failure> {
  return done(await request("DELETE", `/reviews/${review}/people/${person}/invitation`));
}

export async function endMember(review: ReviewId, person: PersonId): Promise<Done | Failure> {
  return done(await request("POST", `/reviews/${review}/people/${person}/end`));
}

export async function endDevice(review: ReviewId, device: DeviceId): Promise<Done | Failure> {
  return done(await request("POST", `/reviews/${review}/devices/${device}/end`));
}

/** Lead. `digest` is of the draft that is shown; `previous` is the version it corrects. */
export async function publish(
  review: ReviewId,
  draft: { readonly digest: string; readonly previous: StatementId | null; readonly reason: string | null },
): Promise<{ readonly kind: "published"; readonly version: number } | PublishRefusal | Failure> {
  const answer = await request("POST", `/reviews/${review}/publish`, draft);
  const refusal = answer.kind === "fault" ? publishRefusal(answer.fault) : null;
  if (refusal !== null) return refusal;
  return understood(answer, parsePublished, ({ version }) => ({ kind: "published", version }));
}

function publishRefusal(fault: ApiFault): PublishRefusal | null {
  switch (fault.kind) {
    case "changedMeanwhile":
      return { kind: fault.kind, draft: fault.draft };
    case "notRevealed":
    case "previousDiffers":
    case "reasonMissing":
      return { kind: fault.kind };
    default:
      return null;
  }
}

/** Lead, coordinator. One that is closed already stays so. */
export async function closeReview(review: ReviewId): Promise<{ readonly kind: "done" | "notPublished" } | Failure> {
  const answer = await request("POST", `/reviews/${review}/close`);
  if (answer.kind === "fault" && answer.fault.kind === "notPublished") return { kind: "notPublished" };
  if (answer.kind === "fault" && answer.fault.kind === "alreadyClosed") return { kind: "done" };
  return done(answer);
}

/** Lead, coordinator. */
export async function listQuarantine(
  review: ReviewId,
): Promise<{ readonly kind: "quarantine"; readonly changes: readonly QuarantinedChange[] } | Failure> {
  const answer = await request("GET", `/reviews/${review}/quarantine`);
  return understood(answer, parseQuarantine, (changes) => ({ kind: "quarantine", changes }));
}

export async function releaseQuarantined(
  review: ReviewId,
  changes: readonly string[],
): Promise<{ readonly kind: "released"; readonly released: number } | Failure> {
  const answer = await request("POST", `/reviews/${review}/quarantine/release`, { changes });
  return understood(answer, parseReleased, ({ released }) => ({ kind: "released", released }));
}

/** Coordinator. */
export async function readAudit(
  review: ReviewId,
): Promise<{ readonly kind: "audit"; readonly records: readonly AuditRecord[] } | Failure> {
  const answer = await request("GET", `/reviews/${review}/audit`);
  return understood(answer, parseAudit, (records) => ({ kind: "audit", records }));
}

function done(answer: Answer): Done | Failure {
  return answer.kind === "answered" ? { kind: "done" } : failureOf(answer);
}

/** An answer that is not of the right shape, perhaps a newer server's, is its fault, and no page shows it. */
function understood<Body, Outcome>(
  answer: Answer,
  parse: (body: unknown) => Body | null,
  outcome: (body: Body) => Outcome,
): Outcome | Failure {
  if (answer.kind !== "answered") return failureOf(answer);
  const body = parse(answer.body);
  return body === null ? { kind: "serverFault" } : outcome(body);
}

export function failureOf(answer: Exclude<Answer, { kind: "answered" }>): Failure {
  if (answer.kind !== "fault") return { kind: answer.kind };
  switch (answer.fault.kind) {
    case "signedOut":
    case "unknownDevice":
    case "deviceEnded":
    case "badProof":
      return { kind: "signedOut" };
    case "tryLater":
    case "tooManyTries":
      return { kind: "serverFault" };
    case "anotherCoordinator":
      return { kind: answer.fault.kind };
    default:
      return { kind: "refused" };
  }
}

import { entitlementOf } from "@circle/review/entitlement";
import type { DeviceId } from "@circle/review/ids";
import type { MemberFacts } from "@circle/review/review-facts";
import type { ChangeId, SignedChange } from "@circle/sync/change";
import { judgeChange, type Judgement } from "@circle/sync/intake";
import type { UpdateOutline } from "@circle/sync/update-outline";
import { publicKeyOf } from "../joining/key-cache.ts";
import { signatureHolds } from "../joining/keys.ts";
import { type ReadChange, readChange } from "../reviews/marks-in-change.ts";
import type { ReviewState } from "../reviews/review-state.ts";
import { append, type Intake, isOverLimit, setApart } from "./intake-so-far.ts";
import { STRANGERS_IN_REQUEST, WORK_IN_REQUEST_MS } from "./limits.ts";

/** One change, judged by all that was taken before it. */
export function takeChange(
  intake: Intake,
  encoded: Uint8Array,
  signed: SignedChange,
  heldAt: ChangeId | undefined,
  now: number,
): void {
  const { id, change } = signed;
  const { review } = intake.state;
  const isRepeat = change.review === review && (heldAt === id || intake.taken.has(id));
  if (isRepeat) {
    intake.received.push(id);
    return;
  }
  if (intake.cost.strangers >= STRANGERS_IN_REQUEST || intake.cost.workMs >= WORK_IN_REQUEST_MS) {
    intake.refused.push({ id, refusal: "tryLater" });
    return;
  }
  const member = memberOf(intake.state, signed.device);
  const { judgement, read } = change.review === review ? judged(intake, signed, heldAt) : FOR_ANOTHER_REVIEW;
  if (judgement.kind === "accepted" && !isOverLimit(intake, change, encoded.length)) {
    append(intake, encoded, signed, read, judgement.next.clock, now);
  } else if (judgement.kind === "quarantined" && member !== undefined) {
    setApart(intake, encoded, signed, member.person, now);
  } else {
    const refusal = judgement.kind === "accepted" || judgement.kind === "known" ? "tooLarge" : judgement.kind;
    if (refusal === "badSignature" || refusal === "unknownDevice") intake.cost.strangers += 1;
    intake.refused.push({ id, refusal });
  }
}

type Judged = { readonly judgement: Judgement; readonly read: ReadChange };

const UNREAD: ReadChange = { outline: null, written: [] };
const FOR_ANOTHER_REVIEW: Judged = { judgement: { kind: "malformed" }, read: UNREAD };

function judged({ state, releasing }: Intake, signed: SignedChange, heldAt: ChangeId | undefined): Judged {
  let read = UNREAD;
  const readOutline = (): UpdateOutline | null => {
    read = readChange(signed.change);
    return read.outline;
  };
  const { change, device } = signed;
  const { facts } = state.marks;
  const entitled = entitlementOf(facts, facts.devices, { ...change, id: signed.id, device }, ({ roles }) => roles);
  const key = entitled.device === undefined ? null : publicKeyOf(entitled.device.publicKey);
  const judgement = judgeChange(signed, readOutline, {
    opening: state.openings.get(change.workbook)?.get(change.opening),
    heldAt,
    device: entitled.standing,
    ownsOpening: entitled.ownsOpening,
    mayWrite: entitled.mayWrite,
    signatureHolds: key !== null && signatureHolds(key, signed.bytes, signed.signature),
    releasedOrAcceptedBefore: releasing.has(signed.id) || entitled.acceptedBefore,
  });
  return { judgement, read };
}

function memberOf({ marks: { facts } }: ReviewState, device: string): MemberFacts | undefined {
  const person = facts.devices.get(device as DeviceId)?.person;
  return person === undefined ? undefined : facts.members.get(person);
}

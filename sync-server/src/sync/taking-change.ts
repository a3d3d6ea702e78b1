import { entitlementOf } from "@circle/review/entitlement";
import { markTaken } from "@circle/review/fold-marks";
import { type DeviceId, ownerOfOpening, type PersonId } from "@circle/review/ids";
import type { MemberFacts } from "@circle/review/review-facts";
import type { ChangeId, SignedChange } from "@circle/sync/change";
import { judgeChange, type Judgement, type Refusal } from "@circle/sync/intake";
import type { UpdateOutline } from "@circle/sync/update-outline";
import { publicKeyOf } from "../joining/key-cache.ts";
import { signatureHolds } from "../joining/keys.ts";
import { marksIn, type ReadChange, readChange } from "../reviews/marks-in-change.ts";
import { type OpeningFact, openingRow, type ReviewState, withApart, withOpenings } from "../reviews/review-state.ts";
import type { Write } from "../store/log-store.ts";
import {
  APART_BYTES,
  APART_CHANGES,
  OPENINGS_IN_WORKBOOK,
  PERSON_BYTES,
  STRANGERS_IN_REQUEST,
  WORK_IN_REQUEST_MS,
} from "./limits.ts";

export type Refused = { readonly id: ChangeId; readonly refusal: Refusal };
/** What a request has cost so far, in all its reviews. */
export type Cost = { strangers: number; workMs: number };
/** What has been taken of one request in one review, and where that leaves the review. */
export type Intake = {
  state: ReviewState;
  readonly writes: Write[];
  readonly received: ChangeId[];
  /** The same, to be asked for one of them. */
  readonly taken: Set<ChangeId>;
  readonly refused: Refused[];
  /** What each person's changes weigh so far. */
  readonly weights: Map<number, number>;
  /** What is just being released: taken in although its device or person has ended. */
  readonly releasing: ReadonlySet<string>;
  /** Those of `state` that are this intake's own copies, by workbook. */
  readonly openings: Map<string, Map<number, OpeningFact>>;
  readonly cost: Cost;
};

export function newIntake(state: ReviewState, cost: Cost, releasing: ReadonlySet<string> = new Set()): Intake {
  return {
    state,
    writes: [],
    received: [],
    taken: new Set(),
    refused: [],
    weights: new Map(),
    releasing,
    openings: new Map(),
    cost,
  };
}

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

function isOverLimit(intake: Intake, { workbook, opening }: SignedChange["change"], weight: number): boolean {
  const openings = intake.state.openings.get(workbook);
  const owner = ownerOfOpening(opening);
  if (openings !== undefined && !openings.has(opening) && openings.size >= OPENINGS_IN_WORKBOOK) {
    const own = [...openings.keys()].filter((other) => ownerOfOpening(other) === owner);
    if (own.length >= OPENINGS_IN_WORKBOOK) return true;
  }
  const before = intake.weights.get(owner) ?? weightOf(intake.state, owner);
  intake.weights.set(owner, before + weight);
  return before + weight > PERSON_BYTES;
}

function weightOf({ openings }: ReviewState, owner: number): number {
  let weight = 0;
  for (const ofWorkbook of openings.values()) {
    for (const [opening, { size }] of ofWorkbook) if (ownerOfOpening(opening) === owner) weight += size;
  }
  return weight;
}

function append(
  intake: Intake,
  encoded: Uint8Array,
  signed: SignedChange,
  read: ReadChange,
  clock: number,
  now: number,
): void {
  const { id, change, device } = signed;
  const { review } = intake.state;
  const { workbook, opening, number } = change;
  const size = (intake.state.openings.get(workbook)?.get(opening)?.size ?? 0) + encoded.length;
  const fact = { number, id, clock, device, size };
  const before = intake.state.marks;
  const marks = marksIn(change, read, before.facts).reduce(markTaken, before);
  ownOpenings(intake, workbook).set(opening, fact);
  intake.state = { ...intake.state, marks };
  intake.writes.push(
    {
      kind: "change",
      at: now,
      row: { review, id, workbook, opening, number, device, marked: marks !== before, bytes: encoded },
    },
    { kind: "opening", row: openingRow(review, workbook, opening, fact) },
  );
  intake.received.push(id);
  intake.taken.add(id);
}

/** Copied once: a state that others have seen never changes. */
function ownOpenings(intake: Intake, workbook: string): Map<number, OpeningFact> {
  const known = intake.openings.get(workbook);
  if (known !== undefined) return known;
  const own = new Map(intake.state.openings.get(workbook));
  intake.openings.set(workbook, own);
  intake.state = withOpenings(intake.state, workbook, own);
  return own;
}

function setApart(intake: Intake, encoded: Uint8Array, signed: SignedChange, person: PersonId, now: number): void {
  const { id, change, device } = signed;
  const { apart, review } = intake.state;
  const ofDevice = [...apart.values()].filter((row) => row.device === device);
  const weight = ofDevice.reduce((sum, { size }) => sum + size, 0);
  if (apart.has(id)) {
    intake.refused.push({ id, refusal: "quarantined" });
    return;
  }
  if (ofDevice.length >= APART_CHANGES || weight + encoded.length > APART_BYTES) {
    intake.refused.push({ id, refusal: "tooLarge" });
    return;
  }
  const { workbook, opening, number } = change;
  const row = { review, id, workbook, opening, number, device, person, receivedAt: now };
  intake.state = withApart(intake.state, { ...row, size: encoded.length });
  intake.writes.push({ kind: "quarantine", row: { ...row, bytes: encoded } });
  intake.refused.push({ id, refusal: "quarantined" });
}

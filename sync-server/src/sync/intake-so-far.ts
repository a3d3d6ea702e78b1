import { markTaken } from "@circle/review/fold-marks";
import { ownerOfOpening, type PersonId } from "@circle/review/ids";
import type { ChangeId, SignedChange } from "@circle/sync/change";
import type { Refusal } from "@circle/sync/intake";
import { marksIn, type ReadChange } from "../reviews/marks-in-change.ts";
import { type OpeningFact, openingRow, type ReviewState, withApart, withOpenings } from "../reviews/review-state.ts";
import type { Write } from "../store/log-store.ts";
import { APART_BYTES, APART_CHANGES, OPENINGS_IN_WORKBOOK, PERSON_BYTES } from "./limits.ts";

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

/** Whether a person has more in this review than one ever writes, with one change more of this weight. */
export function isOverLimit(intake: Intake, { workbook, opening }: SignedChange["change"], weight: number): boolean {
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

/** The change is the next of its opening. */
export function append(
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

/** The change is held apart until somebody releases it, as far as there is room. */
export function setApart(
  intake: Intake,
  encoded: Uint8Array,
  signed: SignedChange,
  person: PersonId,
  now: number,
): void {
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

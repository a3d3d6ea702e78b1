import { CHANGE_BYTES_LIMIT, STRUCT_LIMIT } from "./change.ts";
import type { ChangeId, SignedChange } from "./change.ts";
import type { UpdateOutline } from "./update-outline.ts";

/** Why a change is not taken in. These words go over the wire: one may be added, none renamed. */
export const REFUSALS = [
  "gap",
  "malformed",
  "badSignature",
  "unknownDevice",
  "notOwner",
  "foreignOpening",
  "tooLarge",
  "quarantined",
  "erased",
  "tryLater",
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Where an opening stands in a log: its last change, and the clock that the next one goes on from. */
export type OpeningState = { readonly number: number; readonly id: ChangeId; readonly clock: number };

/** What the log and the statements say about a change that came. */
export type IntakeFacts = {
  readonly opening: OpeningState | undefined;
  /** The id stored under this opening and number. */
  readonly heldAt: ChangeId | undefined;
  readonly device: "unknown" | "ended" | "live";
  /** Whether the upper bits of the opening are the number of the device's person. */
  readonly ownsOpening: boolean;
  /** Whether that person may write in this workbook. */
  readonly mayWrite: boolean;
  readonly signatureHolds: boolean;
  /** Whether a statement says that this change was accepted before its device ended, or released since. */
  readonly releasedOrAcceptedBefore: boolean;
};

export type Judgement =
  | { readonly kind: "accepted"; readonly next: OpeningState }
  | { readonly kind: "known" }
  | { readonly kind: Refusal };

/**
 * Whether a log takes a change in. `readOutline` is `outlineOf` its update: what nobody known has signed is never walked.
 *
 * An exact repeat is known, whatever has become of its device or person. A change of an ended device is set apart
 * even where one before it is missing, since that one may be set apart too; on release it is judged again.
 */
export function judgeChange(
  signed: SignedChange,
  readOutline: () => UpdateOutline | null,
  facts: IntakeFacts,
): Judgement {
  if (facts.heldAt === signed.id) return { kind: "known" };
  const stranger = refusalOfSigner(signed, facts);
  if (stranger !== null) return { kind: stranger };
  const outline = readOutline();
  const place = placeOf(signed, facts);
  if (outline === null || !fits(outline, signed, place, facts)) return { kind: "malformed" };
  if (outline.structCount + outline.deletions.length > STRUCT_LIMIT) return { kind: "tooLarge" };
  if (place === "taken") return { kind: "foreignOpening" };
  if (facts.device === "ended" && !facts.releasedOrAcceptedBefore) return { kind: "quarantined" };
  if (place === "beyond") return { kind: "gap" };
  const clock = outline.opening === null ? (facts.opening?.clock ?? 0) : outline.toClock;
  return { kind: "accepted", next: { number: signed.change.number, id: signed.id, clock } };
}

/** What can be said of a change without looking into it. */
function refusalOfSigner({ bytes }: SignedChange, facts: IntakeFacts): Refusal | null {
  if (bytes.length > CHANGE_BYTES_LIMIT) return "tooLarge";
  if (facts.device === "unknown") return "unknownDevice";
  if (!facts.signatureHolds) return "badSignature";
  if (!facts.ownsOpening) return "foreignOpening";
  return facts.mayWrite ? null : "notOwner";
}

/** Whether a change is its opening's next, comes where another is already, or after one that is missing. */
function placeOf({ change }: SignedChange, { opening }: IntakeFacts): "next" | "taken" | "beyond" {
  const next = (opening?.number ?? 0) + 1;
  if (change.number > next) return "beyond";
  return change.number === next && change.previous === (opening?.id ?? null) ? "next" : "taken";
}

/** Whether all structs are the opening's own and, where the change is the next, go on from where the last one ended. */
function fits(outline: UpdateOutline, { change }: SignedChange, place: string, { opening }: IntakeFacts): boolean {
  if (outline.opening === null) return true;
  if (outline.opening !== change.opening) return false;
  return place !== "next" || outline.fromClock === (opening?.clock ?? 0);
}

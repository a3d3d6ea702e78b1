import { parseSignedChange } from "@circle/sync/change";
import type { RefusedChange as Refused } from "@circle/sync/message";
import type { RefusedChange, StoredChange } from "../device/tablet-store.ts";
import type { Tablet } from "../device/tablet.ts";

const AGAIN_MS = 10 * 60_000;
const DEFAULT_WAIT_MS = 5_000;
/** A workbook that had so many changes refused as they are is not written again by itself any more. */
const MOST_REWRITES = 5;

export type RefusalsTaken = {
  readonly refused: readonly RefusedChange[];
  readonly contested: readonly { readonly workbook: string; readonly opening: number }[];
  /** What this person's own openings can say again in another one. */
  readonly rewrite: readonly RefusedChange[];
};

type Circumstances = {
  /** The server was set back, and may only not know a device or a person yet. */
  readonly lacksStatements: boolean;
  readonly isOwn: (workbook: string, opening: number) => boolean;
};

/** What each refusal means for this tablet: design section 3's table. */
export async function refusalsOf(
  tablet: Tablet,
  review: string,
  given: readonly Refused[],
  circumstances: Circumstances,
): Promise<RefusalsTaken> {
  const { store } = tablet;
  const setAside = await store.setAsideOf(review);
  const refused: RefusedChange[] = [];
  const contested: RefusalsTaken["contested"][number][] = [];
  const rewrite: RefusedChange[] = [];
  for (const one of given) {
    const change = await store.changeOf(one.id);
    const next = change === null ? null : refusalOf(tablet, change, one, circumstances);
    if (change === null || next === null) continue;
    refused.push(next);
    if (next.refusal === "foreignOpening") contested.push({ workbook: change.workbook, opening: change.opening });
    const before = setAside.filter(({ workbook, reason }) => workbook === change.workbook && reason === next.refusal);
    if (sayable(tablet, change, next, circumstances) && before.length < MOST_REWRITES) rewrite.push(next);
  }
  return { refused, contested, rewrite: firstOfEach(rewrite) };
}

/** Null: it goes with one of the next requests as it is. */
function refusalOf(
  { now }: Tablet,
  { id, review, workbook, opening, number }: StoredChange,
  { refusal, retryAfterMs }: Refused,
  { lacksStatements }: Circumstances,
): RefusedChange | null {
  const at = now();
  const refused = { id, review, workbook, opening, number, refusal, at };
  switch (refusal) {
    case "gap":
      return null; // the server's vector tells where to go on from
    case "tryLater":
      return { ...refused, retryAt: at + (retryAfterMs ?? DEFAULT_WAIT_MS) };
    case "unknownDevice":
    case "badSignature":
    case "notOwner":
      return lacksStatements ? null : { ...refused, retryAt: at + AGAIN_MS };
    case "quarantined":
      return { ...refused, retryAt: at + AGAIN_MS };
    case "foreignOpening":
      return lacksStatements ? null : { ...refused, retryAt: null };
    case "malformed":
    case "tooLarge":
    case "erased":
      return { ...refused, retryAt: null };
  }
}

/** Whether writing it again in a new opening of this tablet may help. */
function sayable(tablet: Tablet, change: StoredChange, { refusal }: RefusedChange, { isOwn }: Circumstances): boolean {
  if (!isOwn(change.workbook, change.opening)) return false;
  if (refusal === "malformed" || refusal === "tooLarge") return true;
  if (refusal !== "unknownDevice" && refusal !== "badSignature") return false;
  return parseSignedChange(change.bytes)?.device !== tablet.device; // signed by another tablet of this person, or an older key
}

function firstOfEach(changes: readonly RefusedChange[]): readonly RefusedChange[] {
  const first = new Map<string, RefusedChange>();
  for (const change of changes) {
    const key = `${change.opening} ${change.workbook}`;
    if (change.number < (first.get(key)?.number ?? Infinity)) first.set(key, change);
  }
  return [...first.values()];
}

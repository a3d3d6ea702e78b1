import { parseSignedChange, encodeSignedChange, type SignedChange } from "@circle/sync/change";
import { endOf } from "../device/continuing.ts";
import type { NewChange, OpeningEnd } from "../device/tablet-store.ts";
import type { KnownFacts } from "../reviews/known-facts.ts";
import type { Tablet } from "../device/tablet.ts";
import { verifiedChange } from "./verify-change.ts";

/** Changes that came, as far as this tablet takes them in. Stored by the caller, in one transaction. */
export type ChangesTaken = {
  readonly accepted: readonly NewChange[];
  /** Those that come where another one is stored here, whole runs of an opening, from the first on that differs. */
  readonly branches: readonly NewChange[];
  /** Openings of which what came does not follow on what is held: it belongs to another branch. */
  readonly misfits: readonly { readonly workbook: string; readonly opening: number }[];
  readonly leftOut: number;
};

/** `mayHave` tells which workbooks this person may read. */
export async function takeChanges(
  tablet: Tablet,
  facts: KnownFacts,
  review: string,
  given: readonly Uint8Array[],
  mayHave: (workbook: string) => boolean = () => true,
): Promise<ChangesTaken> {
  const holdings = await tablet.store.holdingsOf(review);
  const ends = new Map(
    holdings.flatMap(({ workbook, openings }) =>
      [...openings].map(([opening, end]) => [keyOf(workbook, opening), end] as const),
    ),
  );
  const forks = new Map<string, Fork>();
  const accepted: NewChange[] = [];
  const branches: NewChange[] = [];
  const misfits: ChangesTaken["misfits"][number][] = [];
  let leftOut = 0;
  for (const signed of inOrder(given)) {
    const { change } = signed;
    const key = keyOf(change.workbook, change.opening);
    if (change.review !== review || !mayHave(change.workbook)) {
      leftOut += 1;
      continue;
    }
    if ((await tablet.store.changeOf(signed.id)) !== null) continue;
    const fork = forks.get(key) ?? (await forkOf(tablet, signed, ends.get(key)));
    const end = fork === undefined ? ends.get(key) : fork.end;
    const judgement = await verifiedChange(signed, facts, { end, heldAt: undefined }, tablet.verify);
    if (judgement.kind !== "accepted") {
      const { workbook, opening, number, previous } = change;
      if (end !== undefined && number === end.number + 1 && previous !== end.id) misfits.push({ workbook, opening });
      leftOut += 1;
      continue;
    }
    const { next } = judgement;
    const { workbook, opening, number, previous } = change;
    const taken = {
      id: signed.id,
      review,
      workbook,
      opening,
      number,
      previous,
      toClock: next.clock,
      bytes: encodeSignedChange(signed),
    };
    (fork === undefined ? accepted : branches).push(taken);
    if (fork === undefined) ends.set(key, next);
    else forks.set(key, { end: next });
  }
  return { accepted, branches, misfits, leftOut };
}

function keyOf(workbook: string, opening: number): string {
  return `${opening} ${workbook}`;
}

function inOrder(given: readonly Uint8Array[]): readonly SignedChange[] {
  const signed = given.flatMap((bytes) => parseSignedChange(bytes) ?? []);
  return signed.toSorted((a, b) => a.change.opening - b.change.opening || a.change.number - b.change.number);
}

/** Where an opening stands in a branch that is not the one held here; undefined: at its beginning. */
type Fork = { readonly end: OpeningEnd | undefined };

/** The branch that a change begins, if its place is taken here by another one. */
async function forkOf(
  { store }: Tablet,
  { change }: SignedChange,
  end: OpeningEnd | undefined,
): Promise<Fork | undefined> {
  const { review, workbook, opening, number, previous } = change;
  if (end === undefined || number > end.number) return undefined;
  if (number === 1) return { end: undefined };
  const [before] = await store.changesOf(review, workbook, opening, number - 1, number - 1);
  return before === undefined || before.id !== previous ? undefined : { end: endOf(before) };
}

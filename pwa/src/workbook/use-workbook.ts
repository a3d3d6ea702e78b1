import type { DeviceId, PersonId, PersonNumber, ReviewId } from "@circle/review/ids";
import { ownerOfOpening } from "@circle/review/ids";
import type { Held, Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { readWorkbook } from "@circle/workbook-doc/read";
import type { TextTimes } from "@circle/workbook-doc/text-times";
import { useCallback, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { knownFacts, type KnownFacts } from "../reviews/known-facts.ts";
import { boundEdits } from "./bound-edits.ts";
import type { WorkbookEdits } from "./workbook-edits.ts";
import { subscribeToWorkbooks, type WorkbookHere, workbooksHere } from "./workbooks-here.ts";

/** Which person on which tablet wrote in an opening; `device` is null while it has not been packed or is not known. */
export type OpeningMaker = {
  readonly person: PersonId | null;
  readonly device: DeviceId | null;
  readonly deviceName: string | null;
};

export type WorkbookInUse =
  | { readonly state: "opening" }
  | { readonly state: "failed" } // the storage could not be read; it is tried again by itself
  | { readonly state: "notHere" } // this tablet holds nothing of it and its person may not write in it
  | {
      readonly state: "open";
      readonly workbook: Workbook;
      /** Null: to read only. */
      readonly edits: WorkbookEdits | null;
      readonly openings: ReadonlyMap<number, OpeningMaker>;
      /** When each text was last written in, as far as that was today. */
      readonly textTimes: TextTimes;
    };

/** A workbook as it is on this tablet, live across windows. The value changes only when the workbook does. */
export function useWorkbook(review: ReviewId, workbook: WorkbookId): WorkbookInUse {
  const found = useStored(
    `workbook ${review} ${workbook}`,
    async () => {
      const [here = null] = await workbooksHere(review, [workbook]);
      return { here, writers: writersIn(await knownFacts(store, review)) };
    },
    { of: ["rest"], isSame: (a, b) => a.here === b.here && JSON.stringify(a.writers) === JSON.stringify(b.writers) },
  );
  const { here, writers } = typeof found === "string" ? NOTHING_FOUND : found;
  const read = useOf(here, readOf);
  const makers = useOf(here, makersIn);
  const textTimes = useOf(here, textTimesIn);
  const failed = found === "failed";
  return useMemo(() => {
    if (failed) return { state: "failed" };
    if (writers === null) return { state: "opening" };
    if (here === null) return { state: "notHere" };
    if (read === null || makers === null || textTimes === null) return { state: "opening" };
    const openings = openingsOf(read, makers, writers);
    return { state: "open", workbook: read, edits: editsOf(here), openings, textTimes };
  }, [failed, writers, here, read, makers, textTimes]);
}

const NOTHING_FOUND = { here: null, writers: null };

/** Several at once, for reconciling and the draft: those of `workbooks` that are here, with what they hold. */
export function useWorkbooks(review: ReviewId, workbooks: readonly WorkbookId[]): readonly Workbook[] | "opening" {
  const found = useStored(`workbooks ${review} ${workbooks.join(" ")}`, () => workbooksHere(review, workbooks), {
    of: ["rest"],
    isSame: (a, b) => a.length === b.length && a.every((one, at) => one === b[at]),
  });
  const read = useMemo(() => listReader(found === "loading" || found === "failed" ? null : found), [found]);
  return useSyncExternalStore(subscribeToWorkbooks, read) ?? "opening";
}

/** Reads the same list as before while none of it has changed. */
function listReader(found: readonly (WorkbookHere | null)[] | null): () => readonly Workbook[] | null {
  let former: readonly Workbook[] = [];
  return () => {
    if (found === null) return null;
    const now = found.flatMap((here) => (here === null ? [] : readOf(here)));
    if (now.length !== former.length || now.some((one, at) => one !== former[at])) former = now;
    return former;
  };
}

/**
 * What is read of an open workbook, and read again when it changes. It is state, so that what changes in a transition
 * is drawn in it, after what was tapped is painted; `useSyncExternalStore` would draw everything before.
 */
function useOf<Value>(here: WorkbookHere | null, read: (here: WorkbookHere) => Value): Value | null {
  const readNow = useCallback(() => (here === null ? null : read(here)), [here, read]);
  const [held, hold] = useState(() => ({ by: readNow, value: readNow() }));
  const value = held.by === readNow ? held.value : readNow();
  const drawn = useEffectEvent(() => value);
  useEffect(() => {
    let last = drawn();
    const told = () => {
      const now = readNow();
      if (now === last) return;
      last = now;
      hold({ by: readNow, value: now });
    };
    told(); // it may have changed since it was drawn
    return subscribeToWorkbooks(told);
  }, [readNow]);
  return value;
}

const edits = new WeakMap<WorkbookHere, WorkbookEdits>();

function editsOf(here: WorkbookHere): WorkbookEdits | null {
  const { edit } = here.open;
  if (edit === null) return null;
  const bound =
    edits.get(here) ??
    boundEdits(edit, {
      read: () => readOf(here),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    });
  edits.set(here, bound);
  return bound;
}

type Read = { readonly version: number; readonly workbook: Workbook };
const lastRead = new WeakMap<WorkbookHere, Read>();

/** Read once for each version; typing in a note leaves the list of entries the same list. */
function readOf(here: WorkbookHere): Workbook {
  const before = lastRead.get(here);
  const version = here.open.version();
  if (before?.version === version) return before.workbook;
  const now = readWorkbook(here.open.doc(), here.workbook as WorkbookId);
  const entries =
    before !== undefined && isSameList(before.workbook.entries, now.entries) ? before.workbook.entries : now.entries;
  const workbook = { ...now, entries };
  lastRead.set(here, { version, workbook });
  return workbook;
}

function isSameList(a: readonly Held[], b: readonly Held[]): boolean {
  return a.length === b.length && a.every((entry, at) => entry === b[at]);
}

function makersIn({ open }: WorkbookHere): ReadonlyMap<number, string> {
  return open.makers();
}

function textTimesIn({ open }: WorkbookHere): TextTimes {
  return open.textTimes();
}

/** Who may have written in a review's workbooks: what its statements say that shows beside what was written. */
type Writers = {
  readonly persons: readonly (readonly [number: PersonNumber, person: PersonId])[];
  readonly deviceNames: readonly (readonly [device: string, name: string])[];
};

function writersIn({ members, allDevices }: KnownFacts): Writers {
  return {
    persons: [...members.values()].map(({ number, person }) => [number, person]),
    deviceNames: [...allDevices.values()].map(({ device, name }) => [device, name]),
  };
}

function openingsOf(
  workbook: Workbook,
  makers: ReadonlyMap<number, string>,
  writers: Writers,
): ReadonlyMap<number, OpeningMaker> {
  const [persons, deviceNames] = [new Map(writers.persons), new Map(writers.deviceNames)];
  const openings = new Set([...makers.keys(), ...workbook.entries.map(({ opening }) => opening)]);
  return new Map(
    [...openings].map((opening) => {
      const device = (makers.get(opening) as DeviceId | undefined) ?? null;
      const person = persons.get(ownerOfOpening(opening)) ?? null;
      return [opening, { person, device, deviceName: device === null ? null : (deviceNames.get(device) ?? null) }];
    }),
  );
}

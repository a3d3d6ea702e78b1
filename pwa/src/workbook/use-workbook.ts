import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import { ownerOfOpening } from "@circle/review/ids";
import type { Held, Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { readWorkbook } from "@circle/workbook-doc/read";
import { useCallback, useMemo, useSyncExternalStore } from "react";
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
  | { readonly state: "notHere" } // this tablet holds nothing of it and its person may not write in it
  | {
      readonly state: "open";
      readonly workbook: Workbook;
      /** Null: to read only. */
      readonly edits: WorkbookEdits | null;
      readonly openings: ReadonlyMap<number, OpeningMaker>;
    };

/** A workbook as it is on this tablet, live across windows. The value changes only when the workbook does. */
export function useWorkbook(review: ReviewId, workbook: WorkbookId): WorkbookInUse {
  const found = useStored(
    `workbook ${review} ${workbook}`,
    async () => {
      const [here = null] = await workbooksHere(review, [workbook]);
      return { here, facts: await knownFacts(store, review) };
    },
    { of: ["rest"], isSame: (a, b) => a.here === b.here && a.facts.devices.size === b.facts.devices.size },
  );
  const here = found === "loading" || found === "failed" ? null : found.here;
  const read = useRead(here);
  const facts = found === "loading" || found === "failed" ? null : found.facts;
  return useMemo(() => {
    if (facts === null) return { state: "opening" };
    if (here === null || read === null) return { state: here === null ? "notHere" : "opening" };
    return {
      state: "open",
      workbook: read,
      edits: editsOf(here),
      openings: openingsOf(read, here.open.makers(), facts),
    };
  }, [facts, here, read]);
}

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

function useRead(here: WorkbookHere | null): Workbook | null {
  const read = useCallback(() => (here === null ? null : readOf(here)), [here]);
  return useSyncExternalStore(subscribeToWorkbooks, read);
}

const edits = new WeakMap<WorkbookHere, WorkbookEdits>();

function editsOf(here: WorkbookHere): WorkbookEdits | null {
  const { edit } = here.open;
  if (edit === null) return null;
  const bound = edits.get(here) ?? boundEdits(edit, { newId: () => crypto.randomUUID(), now: () => Date.now() });
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

function openingsOf(
  workbook: Workbook,
  makers: ReadonlyMap<number, string>,
  facts: KnownFacts,
): ReadonlyMap<number, OpeningMaker> {
  const members = [...facts.members.values()];
  const openings = new Set([...makers.keys(), ...workbook.entries.map(({ opening }) => opening)]);
  return new Map(
    [...openings].map((opening) => {
      const device = makers.get(opening) as DeviceId | undefined;
      const person = members.find(({ number }) => number === ownerOfOpening(opening))?.person ?? null;
      const deviceName = device === undefined ? null : (facts.allDevices.get(device)?.name ?? null);
      return [opening, { person, device: device ?? null, deviceName }];
    }),
  );
}

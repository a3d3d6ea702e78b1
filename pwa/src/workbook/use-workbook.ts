import type { ReviewId } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { TextTimes } from "@circle/workbook-doc/text-times";
import { useCallback, useMemo } from "react";
import { store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { boundEdits } from "./bound-edits.ts";
import type { Reading } from "./open-to-read.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import { type OpeningMaker, openingsOf, writersIn } from "./opening-makers.ts";
import { useToldOf } from "./use-told-of.ts";
import type { WorkbookEdits } from "./workbook-edits.ts";
import { type WorkbookHere, workbooksHere } from "./workbooks-here.ts";

export type WorkbookInUse =
  | { readonly state: "opening" }
  | { readonly state: "failed" } // the storage could not be read; it is tried again by itself
  | { readonly state: "notHere" } // this tablet holds nothing of it and its person may not write in it
  | { readonly state: "tooMuch" } // it takes longer to work through than any workbook should; it is kept
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
  const reading = useToldOf(useCallback(() => here?.read() ?? null, [here]));
  const failed = found === "failed";
  return useMemo(() => {
    if (failed) return { state: "failed" };
    if (writers === null) return { state: "opening" };
    if (here === null || reading === null) return { state: "notHere" };
    if (reading.state !== "read") return reading;
    const { workbook: read, makers, textTimes } = reading;
    const openings = openingsOf(read, makers, writers);
    return { state: "open", workbook: read, edits: editsOf(here), openings, textTimes };
  }, [failed, writers, here, reading]);
}

const NOTHING_FOUND = { here: null, writers: null };

export type WorkbooksInUse = {
  /** Those that are here, with what they hold. */
  readonly workbooks: readonly Workbook[];
  /** Those that are here too, and take longer to work through than any workbook should. */
  readonly tooMuch: readonly WorkbookId[];
};

/** Several at once, for reconciling and the draft. */
export function useWorkbooks(review: ReviewId, workbooks: readonly WorkbookId[]): WorkbooksInUse | "opening" {
  const found = useStored(`workbooks ${review} ${workbooks.join(" ")}`, () => workbooksHere(review, workbooks), {
    of: ["rest"],
    isSame: (a, b) => a.length === b.length && a.every((one, at) => one === b[at]),
  });
  const read = useMemo(() => listReader(found === "loading" || found === "failed" ? null : found), [found]);
  return useToldOf(read) ?? "opening";
}

/** Reads the same lists as before while none of it has changed. */
function listReader(found: readonly (WorkbookHere | null)[] | null): () => WorkbooksInUse | null {
  let former: { readonly readings: readonly Reading[]; readonly inUse: WorkbooksInUse | null } | null = null;
  return () => {
    if (found === null) return null;
    const here = found.flatMap((one) => one ?? []);
    const readings = here.map(({ read }) => read());
    const isSame = former !== null && readings.every((reading, at) => reading === former?.readings[at]);
    if (former === null || !isSame) former = { readings, inUse: inUseOf(here, readings) };
    return former.inUse;
  };
}

/** Null while one of them has not been read. */
function inUseOf(here: readonly WorkbookHere[], readings: readonly Reading[]): WorkbooksInUse | null {
  if (readings.some(({ state }) => state === "opening" || state === "failed")) return null;
  return {
    workbooks: readings.flatMap((reading) => (reading.state === "read" ? [reading.workbook] : [])),
    tooMuch: here.filter((_, at) => readings[at]?.state === "tooMuch").map(({ workbook }) => workbook),
  };
}

const edits = new WeakMap<OpenWorkbook, WorkbookEdits>();

function editsOf({ open, read }: WorkbookHere): WorkbookEdits | null {
  if (open === null) return null;
  const bound =
    edits.get(open) ??
    boundEdits(open.edit, {
      read: () => workbookIn(read()),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
    });
  edits.set(open, bound);
  return bound;
}

/** One that is written in here has been read from the start. */
function workbookIn(reading: Reading): Workbook {
  if (reading.state !== "read") throw new Error("the workbook is not read");
  return reading.workbook;
}

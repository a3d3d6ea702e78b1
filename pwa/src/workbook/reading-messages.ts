import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { Telling, WhoAndWhen } from "./who-and-when.ts";

/** What the worker that reads is told: to take this into a workbook and say what it holds then, or to forget one. */
export type Asked =
  | {
      readonly kind: "read";
      /** Which of the workbooks that it keeps. */
      readonly key: string;
      readonly workbook: WorkbookId;
      /** Nothing that was taken in before belongs to it. */
      readonly anew: boolean;
      /** From when on it is of interest when texts were written in. */
      readonly since: number;
      readonly content: Telling;
    }
  | { readonly kind: "forget"; readonly key: string };

/** What a workbook holds, and what its document does not say of itself. */
export type WorkbookRead = WhoAndWhen & { readonly workbook: Workbook };

export type Told =
  | { readonly kind: "started" }
  | { readonly kind: "read"; readonly read: WorkbookRead }
  | { readonly kind: "damaged" }; // a record can't be read; the workbook is forgotten

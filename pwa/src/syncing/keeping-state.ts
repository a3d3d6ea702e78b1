import type { ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { Refusal } from "@circle/sync/intake";
import type { WriteFailure } from "../device/attempted.ts";

const NOT_YET = [
  "nothingSentYet",
  "waiting",
  "offline",
  "signedOut",
  "revoked",
  "serverFault",
  "elsewhere",
  "attention",
  "quarantined",
] as const;
/**
 * Why something is not (known to be) with the server. "nothingSentYet": the person whose tablet this is has written
 * nothing; "elsewhere": another window of this tablet is at it.
 */
export type NotYet = (typeof NOT_YET)[number];

export type Received =
  | { readonly state: "unknown" } // it has not been looked up yet
  | { readonly state: "received"; readonly at: number } // `at`: when the server said so, by this tablet's clock
  | { readonly state: "notYet"; readonly why: NotYet };

/** A change that the server will not take as it is, and that could not be written again. */
export type Attention = {
  readonly change: string;
  readonly review: ReviewId;
  readonly workbook: WorkbookId;
  readonly refusal: Refusal;
};

export type Keeping = {
  readonly onTablet: "saved" | "saving" | "failed";
  /** Only with "failed". */
  readonly failure: WriteFailure | null;
  readonly received: Received;
  readonly attention: readonly Attention[];
};

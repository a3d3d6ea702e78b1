import type { StandardCode } from "@circle/standards/edition";
import type { Entry } from "./entries.ts";
import type { FindingId, PersonNumber } from "./ids.ts";
import type { WorkbookId } from "./workbook-id.ts";

/** An entry and who added it, which is read off the signed opening and can't be claimed. */
export type Held<E extends Entry = Entry> = E & { readonly by: PersonNumber; readonly opening: number };

/** What a workbook holds, as plain values. Entries of kinds we don't understand are left out here and kept in the document. */
export type Workbook = {
  readonly id: WorkbookId;
  /** Ordered by id, so that equal documents read equal. */
  readonly entries: readonly Held[];
  /** Text name (`note/CS1`, `finding/<id>`) to what is written there; empty texts are left out. */
  readonly texts: ReadonlyMap<string, string>;
};

export function noteName(standard: StandardCode): string {
  return `note/${standard}`;
}

export function findingName(finding: FindingId): string {
  return `finding/${finding}`;
}

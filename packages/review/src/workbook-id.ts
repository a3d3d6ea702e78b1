import type { PersonId } from "./ids.ts";

/** The name of a workbook inside its review. Sent and stored as written. */
export type WorkbookId = "self-review" | `reviewer/${PersonId}` | "team" | "response";

export function reviewerWorkbook(person: PersonId): WorkbookId {
  return `reviewer/${person}`;
}

/** The reviewer whose workbook this is, or null for the other workbooks. */
export function reviewerOf(workbook: WorkbookId): PersonId | null {
  return workbook.startsWith("reviewer/") ? (workbook.slice("reviewer/".length) as PersonId) : null;
}

export function parseWorkbookId(text: string): WorkbookId | null {
  if (text === "self-review" || text === "team" || text === "response") return text;
  return /^reviewer\/[A-Za-z0-9_-]{1,40}$/.test(text) ? (text as WorkbookId) : null;
}

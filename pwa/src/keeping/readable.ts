import type { Entry } from "@circle/review/entries";
import { standing, subjects } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import { words } from "../words/all-words.ts";

/** A workbook as lines that anybody can read: what stands now, and every text. */
export function readableWorkbook(workbook: Workbook, title: string): string {
  const scores = standingOf(workbook, "score").map(({ standard, score, reason }) => line(standard, score, reason));
  const decisions = standingOf(workbook, "decision").map(({ standard, score, reason }) =>
    line(standard, score, reason),
  );
  const texts = [...workbook.texts].map(([name, text]) => `${name}:\n${indented(text)}`);
  const parts = [...scores, ...decisions, ...texts];
  return [`== ${title}`, ...(parts.length === 0 ? [words().keeping.copy.nothingWritten] : parts), ""].join("\n");
}

/** In the place of one that is damaged. */
export function unreadableWorkbook(title: string): string {
  return `== ${title}\n${words().keeping.copy.damaged}\n`;
}

function standingOf<Kind extends Entry["kind"]>(workbook: Workbook, kind: Kind) {
  return subjects(workbook, kind).flatMap((subject) => standing(workbook, kind, subject));
}

function line(standard: string, score: string | null, reason: string): string {
  return `${standard}: ${score ?? words().keeping.copy.noScore}${reason === "" ? "" : ` (${reason})`}`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}

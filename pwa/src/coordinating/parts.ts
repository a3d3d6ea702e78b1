import type { Role } from "@circle/review/members";

/** The parts somebody can be invited to take. A lead may score too, or only lead. */
export const PARTS = ["reviewer", "leadWhoScores", "lead", "host"] as const;
export type Part = (typeof PARTS)[number];

export const PART_WORDS: Readonly<Record<Part, { readonly words: string; readonly hint: string }>> = {
  reviewer: { words: "Reviewer", hint: "Visits and scores." },
  leadWhoScores: {
    words: "Lead reviewer who also scores",
    hint: "Visits, scores, and leads the team to its decisions.",
  },
  lead: { words: "Lead reviewer", hint: "Leads the team to its decisions without scores of their own." },
  host: { words: "Member of the host community", hint: "Writes the self-review and reads the draft." },
};

export function rolesOfPart(part: Part): readonly Exclude<Role, "coordinator">[] {
  switch (part) {
    case "reviewer":
      return ["reviewer"];
    case "leadWhoScores":
      return ["lead", "reviewer"];
    case "lead":
      return ["lead"];
    case "host":
      return ["host"];
  }
}

import type { Role } from "@circle/review/members";

/** The parts somebody can be invited to take. A lead may score too, or only lead. */
export const PARTS = ["reviewer", "leadWhoScores", "lead", "host"] as const;
export type Part = (typeof PARTS)[number];

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

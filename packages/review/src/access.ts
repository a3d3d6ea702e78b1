import type { PersonId } from "./ids.ts";
import type { Role } from "./members.ts";
import type { Statement } from "./statements.ts";
import { reviewerOf, type WorkbookId } from "./workbook-id.ts";

/** Who may see and do what: the table of the design, once, for server and tablet. No roles: nothing. */

/** How far a review is, as far as that opens something to somebody. */
export type Opened = { readonly submitted: boolean; readonly revealed: boolean };

type KindOfWorkbook = "ownReviewer" | "otherReviewer" | "team" | "self-review" | "response";
type Readable = "always" | "onceSubmitted" | "onceRevealed" | "never";

const READING: Readonly<Record<Role, Readonly<Record<KindOfWorkbook, Readable>>>> = {
  reviewer: {
    ownReviewer: "always",
    otherReviewer: "onceRevealed",
    team: "onceRevealed",
    "self-review": "onceSubmitted",
    response: "never",
  },
  lead: {
    ownReviewer: "always",
    otherReviewer: "onceRevealed",
    team: "always",
    "self-review": "onceSubmitted",
    response: "always",
  },
  host: {
    ownReviewer: "never",
    otherReviewer: "never",
    team: "never",
    "self-review": "always",
    response: "always",
  },
  coordinator: {
    ownReviewer: "always",
    otherReviewer: "onceRevealed",
    team: "onceRevealed",
    "self-review": "onceSubmitted",
    response: "always",
  },
};

/** With several roles, what any of them may. Only a member of the host community never reads about their own, whatever else they are. */
export function mayRead(roles: readonly Role[], person: PersonId, workbook: WorkbookId, opened: Opened): boolean {
  const kind = kindOf(workbook, person);
  return effective(roles).some((role) => isOpen(READING[role][kind], opened));
}

export function mayWrite(roles: readonly Role[], person: PersonId, workbook: WorkbookId): boolean {
  switch (kindOf(workbook, person)) {
    case "ownReviewer":
      return roles.includes("reviewer");
    case "team":
      return roles.includes("lead");
    case "self-review":
    case "response":
      return roles.includes("host");
    case "otherReviewer":
      return false;
  }
}

function kindOf(workbook: WorkbookId, person: PersonId): KindOfWorkbook {
  if (workbook === "team" || workbook === "self-review" || workbook === "response") return workbook;
  return reviewerOf(workbook) === person ? "ownReviewer" : "otherReviewer";
}

function isOpen(readable: Readable, { submitted, revealed }: Opened): boolean {
  switch (readable) {
    case "always":
      return true;
    case "onceSubmitted":
      return submitted;
    case "onceRevealed":
      return revealed;
    case "never":
      return false;
  }
}

/**
 * All may read what was decided about the review as such. A host community sees no devices of the team, whose changes
 * it never gets, and not who of the team is staff and who a client member. `rolesOf` tells the roles a person last had, ended ones too.
 */
export function mayReadStatement(
  roles: readonly Role[],
  statement: Statement,
  rolesOf: (person: PersonId) => readonly Role[],
): boolean {
  if (roles.length === 0) return false;
  if (!roles.includes("host")) return true;
  switch (statement.kind) {
    case "grant":
    case "deviceEnded":
    case "memberEnded":
      return rolesOf(statement.person).includes("host");
    case "background":
    case "revealed":
      return false;
    case "released":
    case "review":
    case "member":
    case "published":
    case "closed":
      return true;
  }
}

export const COMMANDS = [
  "createReview",
  "changeReview",
  "seeBoard",
  "seePeople",
  "invite",
  "endMember",
  "endDevice",
  "publish",
  "close",
  "seeDraft",
  "seeQuarantine",
  "release",
  "seeAudit",
] as const;
export type Command = (typeof COMMANDS)[number];

const COMMANDING: Readonly<Record<Role, readonly Command[]>> = {
  reviewer: ["seeDraft"],
  lead: ["seePeople", "publish", "close", "seeDraft", "seeQuarantine", "release"],
  host: [],
  coordinator: [
    "createReview",
    "changeReview",
    "seeBoard",
    "seePeople",
    "invite",
    "endMember",
    "endDevice",
    "close",
    "seeDraft",
    "seeQuarantine",
    "release",
    "seeAudit",
  ],
};

/** Which role a command needs. Whether it is its time, the command itself says. */
export function mayCommand(roles: readonly Role[], command: Command): boolean {
  return effective(roles).some((role) => COMMANDING[role].includes(command));
}

/** No invitation may make this: somebody of the host community who would review it, or see what its reviewers see. */
export function rolesConflict(roles: readonly Role[]): boolean {
  return roles.includes("host") && roles.some((role) => role !== "host");
}

/** Should a conflict ever come about, it closes doors and opens none. */
function effective(roles: readonly Role[]): readonly Role[] {
  return rolesConflict(roles) ? ["host"] : roles;
}

import type { AuditRecord } from "@circle/review/commands";
import { type Role, ROLES } from "@circle/review/members";
import { words } from "../words/all-words.ts";

/** An audit record in words, done by somebody of this name. An act that is newer than this app is shown as it is stored. */
export function actWords(record: AuditRecord, name: string): string {
  const { act, detail } = record;
  const say = words().coordinating;
  const acts: Readonly<Record<string, string>> = say.acts;
  const known = Object.hasOwn(acts, act) ? (acts[act] ?? act) : act;
  return typeof detail === "string" && detail !== "" ? say.actWithDetails(known, partsOf(record, name)) : known;
}

const ROLE = ROLES.join("|");
const NAME_AND_ROLES = new RegExp(`^(.*): ((?:${ROLE})(?:, (?:${ROLE}))*)$`, "s");

/** What the server stores in one line, each for itself, so that it stands in its own direction. */
function partsOf({ act, detail }: AuditRecord, doneBy: string): readonly string[] {
  const [, name, roles] = (act === "invited" ? NAME_AND_ROLES.exec(detail) : null) ?? [];
  if (name !== undefined && roles !== undefined) {
    return [name, ...roles.split(", ").map((role) => words().trade.roleWords(role as Role))];
  }
  const own = `${doneBy}, `;
  return act.startsWith("joined") && detail.startsWith(own) ? [doneBy, detail.slice(own.length)] : [detail];
}

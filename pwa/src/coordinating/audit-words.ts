import type { AuditRecord } from "@circle/review/commands";
import { words } from "../words/words.ts";

/** An audit record in words. An act that is newer than this app is shown as it is stored. */
export function actWords({ act, detail }: AuditRecord): string {
  const say = words().coordinating;
  const acts: Readonly<Record<string, string>> = say.acts;
  const known = Object.hasOwn(acts, act) ? (acts[act] ?? act) : act;
  return typeof detail === "string" && detail !== "" ? say.actWithDetail(known, detail) : known;
}

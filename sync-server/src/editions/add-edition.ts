import type { Edition } from "@circle/standards/edition";
import { done } from "../commands/outcome.ts";
import type { Server } from "../server.ts";

/** Publishes an edition. It never changes: the same content again is the same edition, and adds nothing. */
export async function addEdition({ log }: Pick<Server, "log">, edition: Edition): Promise<"added" | "tryLater"> {
  const committed = await log.command(async () => done(null, [{ kind: "edition", edition }]));
  return committed.kind === "done" ? "added" : "tryLater";
}

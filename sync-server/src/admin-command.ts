/**
 * `pnpm admin [name]`: an invitation for a coordinator. Works while the server is running, and when it is not.
 * `pnpm admin --rebuild`: makes anew all that is derived from the log; with the server stopped.
 */
import { command } from "./commands/outcome.ts";
import { inviteCoordinator } from "./joining/coordinators.ts";
import { rebuild } from "./reviews/rebuild.ts";
import { openServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { openSqliteStore } from "./store/sqlite-store.ts";

const DEFAULT_NAME = "Coordinator";

/** Says the link and the code, and answers with the exit code: 0 done, 2 asked wrongly, 3 try later. */
export async function adminCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<number> {
  const read = readSettings(environment);
  if (read.kind === "wrong") {
    say(read.sentence);
    return 2;
  }
  const { folder, publicUrl } = read.settings;
  if (words[0] === "--rebuild") return await rebuildAll(folder, say);
  const name = words.join(" ").trim() || DEFAULT_NAME;
  const server = await openServer({ store: openSqliteStore(folder), folder, publicUrl, now: Date.now, report: say });
  const invited = await command(server, async (view) => await inviteCoordinator(server, name, view));
  await server.close();
  if (invited.kind !== "done") {
    say("The data folder can't be written to just now. Try again.");
    return 3;
  }
  const { link, code, expiresAt } = invited.value;
  say(`${name} joins as coordinator with this link: ${link}`);
  say(
    `or by typing the code ${code} at ${publicUrl}/join. It works once, until ${new Date(expiresAt).toISOString().slice(0, 10)}.`,
  );
  return 0;
}

async function rebuildAll(folder: string, say: (line: string) => void): Promise<number> {
  const store = openSqliteStore(folder);
  const reviews = await store.reviews();
  const outcomes: string[] = [];
  for (const review of reviews) outcomes.push((await rebuild(store, review)).kind);
  await store.close();
  const isDone = outcomes.every((kind) => kind === "committed");
  say(
    isDone
      ? `Made anew what is derived from ${reviews.length} logs.`
      : "The data folder was written to meanwhile. Stop the server and try again.",
  );
  return isDone ? 0 : 3;
}

if (import.meta.main) process.exitCode = await adminCommand(process.argv.slice(2), process.env, console.log);

import { existsSync } from "node:fs";
import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { parseSignedStatement } from "@circle/sync/statement";
import type { LogStore } from "../store/log-store.ts";
import { openServerKey, serverKeyFile } from "./server-key.ts";

/**
 * Whether the folder's key is the one that its statements were signed with. With another one, or a new one in the place
 * of one that was lost, tablets and server would each drop what the other says, without a word.
 */
export async function keyFits(store: LogStore, folder: string): Promise<boolean> {
  const statement = await anyStatement(store, [NETWORK, ...(await store.reviews())]);
  if (statement === null) return true;
  if (!existsSync(serverKeyFile(folder))) return false;
  return openServerKey(folder).holds(statement.bytes, statement.signature);
}

async function anyStatement(store: LogStore, reviews: readonly ReviewId[]) {
  for (const review of reviews) {
    const found: Uint8Array[] = [];
    await store.eachRow(review, "marked", (row) => {
      if (row.kind === "statement" && found.length === 0) found.push(row.row.bytes);
    });
    const [bytes] = found;
    const statement = bytes === undefined ? null : parseSignedStatement(bytes);
    if (statement !== null) return statement;
  }
  return null;
}

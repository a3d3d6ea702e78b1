import { type Draft, draftText } from "@circle/review/draft";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What names exactly this draft to the server: hex SHA-256 of its text. */
export function digestOf(draft: Draft): string {
  return bytesToHex(sha256(utf8ToBytes(draftText(draft))));
}

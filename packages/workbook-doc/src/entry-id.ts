import type { EntryId } from "@circle/review/ids";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** So much of the digest that nobody can find two entries with one id; its base64url needs no padding. */
const DIGEST_BYTES = 24;

/** What is hashed begins with this, so that no other digest can be taken for an entry's. */
const DOMAIN = "Open Circle entry, 1\n";

/**
 * The id of an entry that says this (`isDigestId`): a digest of all that is stored but the id itself, also of what a
 * newer app has added. Null where plain JSON can't say it.
 */
export function entryIdOf(stored: object): EntryId | null {
  const content = Object.entries(stored).filter(([key]) => key !== "id");
  const said = isPlain(stored) ? canonicalJson(Object.fromEntries(content)) : null;
  if (said === null) return null;
  const digest = sha256(utf8ToBytes(DOMAIN + said)).subarray(0, DIGEST_BYTES);
  const base64 = btoa(String.fromCharCode(...digest));
  return `_${base64.replaceAll("+", "-").replaceAll("/", "_")}` as EntryId;
}

/** The one way to write a value as JSON, by RFC 8785. Null for what would read otherwise elsewhere. */
function canonicalJson(value: unknown): string | null {
  if (value === null || typeof value === "boolean" || typeof value === "string" || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return joined("[", value.map(canonicalJson), "]");
  if (typeof value !== "object" || !isPlain(value)) return null;
  const members = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return joined("{", members.map(memberJson), "}");
}

function memberJson([key, value]: readonly [string, unknown]): string | null {
  const said = canonicalJson(value);
  return said === null ? null : `${JSON.stringify(key)}:${said}`;
}

function joined(open: string, parts: readonly (string | null)[], close: string): string | null {
  return parts.includes(null) ? null : `${open}${parts.join(",")}${close}`;
}

/** Whether all that can be read of it are fields of its own. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

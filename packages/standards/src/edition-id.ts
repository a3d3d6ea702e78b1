import { canonicalJson } from "./canonical-json.ts";
import type { EditionContent, EditionId } from "./edition.ts";

/**
 * An edition's content as one canonical text, without the id.
 *
 * Ids are hashes of this text, so it must never change for an edition that exists. Keys this app does not
 * know are part of it; an edition made by a newer app thus keeps its id here.
 */
export function editionBytes(content: EditionContent): string {
  const withoutId = Object.fromEntries(Object.entries(content).filter(([key]) => key !== "id"));
  return canonicalJson(withoutId);
}

/** `<slug of the title>-<year>-<first 16 hex digits of the content's SHA-256>`. */
export function editionIdOf(content: EditionContent, sha256Hex: (text: string) => string): EditionId {
  const hash = sha256Hex(editionBytes(content)).slice(0, 16);
  return `${slugOf(content.title)}-${content.year}-${hash}` as EditionId;
}

function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60);
  return slug.replace(/^-+|-+$/g, "") || "edition"; // a title may have no Latin letter at all
}

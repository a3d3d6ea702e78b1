import { hash } from "node:crypto";
import type { Edition } from "@circle/standards/edition";
import { editionIdOf } from "@circle/standards/edition-id";
import type { Fault } from "@circle/standards/fault";
import { importEdition } from "@circle/standards/import-edition";

export type Made =
  | { readonly kind: "edition"; readonly edition: Edition }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

export type EditionNames = { readonly title: string; readonly year: number; readonly coreValues?: Uint8Array };

/** An edition from CSV files, with the id that proves its content. */
export function makeEdition(csv: Uint8Array, names: EditionNames): Made {
  const imported = importEdition(csv, names);
  if (imported.kind === "faults") return imported;
  const { content } = imported;
  return { kind: "edition", edition: { ...content, id: editionIdOf(content, sha256Hex) } };
}

export function sha256Hex(text: string): string {
  return hash("sha256", text);
}

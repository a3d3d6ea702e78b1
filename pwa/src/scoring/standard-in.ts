import type { Section, Standard } from "@circle/standards/edition";

/** A standard and the name of the section it stands in. */
export function standardIn(
  sections: readonly Section[],
  code: string | undefined,
): { readonly standard: Standard; readonly section: string } | null {
  for (const { name, standards } of sections) {
    const standard = standards.find((one) => one.code === code);
    if (standard !== undefined) return { standard, section: name };
  }
  return null;
}

/** Numbers of one kind or another at the beginning of a name: "3 Staff", "B. Staff". */
const NUMBERED = /^(?:\p{N}|\p{L}[.:)])/u;

/** An edition, as far as its sections' names and their order go. */
export type NamedSections = { readonly sections: readonly { readonly name: string }[] };

/**
 * What people call a section: "3. Staff" is section three, wherever it is named. Its place in the whole edition counts,
 * also where some sections have nothing for a community. An edition that numbers its sections itself is left as it is.
 */
export function sectionTitle({ sections }: NamedSections, name: string): string {
  const place = sections.findIndex((section) => section.name === name);
  return place < 0 || sections.some((section) => NUMBERED.test(section.name)) ? name : `${place + 1}. ${name}`;
}

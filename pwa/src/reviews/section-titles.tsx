import { type NamedSections, sectionTitle } from "@circle/standards/section-title";
import { createContext, type ReactNode, use, useCallback } from "react";

const EditionInUse = createContext<NamedSections | null>(null);

/** Whose sections are named in what is inside. */
export function SectionsOf({ edition, children }: { readonly edition: NamedSections; readonly children: ReactNode }) {
  return <EditionInUse value={edition}>{children}</EditionInUse>;
}

/** Says what a section is called, of which lists and drafts hold the name only. The same function as long as the edition is the same. */
export function useSectionTitle(): (name: string) => string {
  const edition = use(EditionInUse);
  return useCallback((name: string) => (edition === null ? name : sectionTitle(edition, name)), [edition]);
}

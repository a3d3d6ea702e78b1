import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/words.ts";
import { capitalisedIn, nameIn } from "./names-in-note.ts";

/** Words with a capital that notes about this community will have, and that are nobody's name. */
export function useKnownWords({ details, sections }: ReviewOnTablet): ReadonlySet<string> {
  const { community, organisation } = details;
  return useMemo(() => {
    const said = sections.flatMap(({ name, standards }) => [
      name,
      ...standards.flatMap(({ text, guidance, easyRead, questions }) => [text, guidance, easyRead, ...questions]),
    ]);
    return capitalisedIn([community, organisation, ...said]);
  }, [community, organisation, sections]);
}

/** For who writes what looks like somebody's name, whether only the team will read it or the community too. */
export function nameReminder(text: string, known: ReadonlySet<string>): string | null {
  const name = nameIn(text, known);
  return name === null ? null : words().scoring.looksLikeName(name);
}

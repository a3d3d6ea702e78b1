import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { capitalisedIn } from "./names-in-note.ts";

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

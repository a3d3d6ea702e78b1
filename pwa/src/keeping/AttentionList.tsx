import type { PersonId } from "@circle/review/ids";
import { Notice } from "../look/Notice.tsx";
import { plural } from "../look/plural.ts";
import type { ReviewSummary } from "../reviews/use-my-reviews.ts";
import { workbookWords } from "../reviews/workbook-words.ts";
import type { Attention } from "../syncing/keeping-state.ts";
import { refusalSentence } from "../words.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** What the server will not take as it is. It stays here until somebody has looked at it. */
export function AttentionList({
  reviews,
  person,
}: {
  readonly reviews: readonly ReviewSummary[];
  readonly person: PersonId;
}) {
  const { attention } = useKeeping();
  if (attention.length === 0) return null;
  const alike = Map.groupBy(attention, ({ review, workbook, refusal }) => `${review} ${workbook} ${refusal}`);
  const nameOf = ({ review, workbook }: Attention) => {
    const community = reviews.find((one) => one.review === review)?.community ?? "a review that is not listed";
    return `${workbookWords(workbook, person, () => null)}, ${community}`;
  };
  return (
    <section aria-labelledby="attention">
      <Notice tone="warn">
        <h2 id="attention">Needs attention</h2>
        <p>
          The server will not take some of what was written here. It is safe on this tablet. Save a copy of it, and show
          this page to the coordinator.
        </p>
        <ul>
          {[...alike.values()].map((changes) => {
            const [first] = changes;
            if (first === undefined) return null;
            return (
              <li key={first.change}>
                {nameOf(first)}, {plural(changes.length, "change", "changes")}: {refusalSentence(first.refusal)}
              </li>
            );
          })}
        </ul>
        <SaveCopyButton words="Save a copy of my work" weight="main" />
      </Notice>
    </section>
  );
}

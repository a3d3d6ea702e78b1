import type { PersonId } from "@circle/review/ids";
import { Notice } from "../look/Notice.tsx";
import type { ReviewSummary } from "../reviews/use-my-reviews.ts";
import { workbookWords } from "../reviews/workbook-words.ts";
import type { Attention } from "../syncing/keeping-state.ts";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
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
  const say = words().keeping;
  const alike = Map.groupBy(attention, ({ review, workbook, refusal }) => `${review} ${workbook} ${refusal}`);
  const nameOf = ({ review, workbook }: Attention) => {
    const community = reviews.find((one) => one.review === review)?.community ?? say.unlistedReview;
    return `${workbookWords(workbook, person, () => null)}, ${isolated(community)}`;
  };
  return (
    <section aria-labelledby="attention">
      <Notice tone="warn">
        <h2 id="attention">{say.attention}</h2>
        <p>{say.attentionWhy}</p>
        <ul>
          {[...alike.values()].map((changes) => {
            const [first] = changes;
            if (first === undefined) return null;
            const why = words().outcomes.refusalSentence(first.refusal);
            return <li key={first.change}>{say.refusedOf(nameOf(first), changes.length, why)}</li>;
          })}
        </ul>
        <SaveCopyButton words={say.saveCopy} weight="main" />
      </Notice>
    </section>
  );
}

import type { RowFault } from "@circle/review/self-review-file";
import type { SelfReviewPlan } from "@circle/review/self-review-plan";
import type { Score } from "@circle/standards/scores";
import { Notice } from "../../look/Notice.tsx";
import { words } from "../../words/words.ts";
import { rowFaultSentence } from "./fault-words.ts";

/** Of a file in which nothing fits, the first tell enough. */
const MOST_SHOWN = 20;

/** What a file would add, what stands there already, and which lines can't be read and why. */
export function FilePreview({
  plan,
  isEmpty,
  faults,
  labels,
}: {
  readonly plan: SelfReviewPlan;
  readonly isEmpty: boolean;
  readonly faults: readonly RowFault[];
  readonly labels: Readonly<Record<Score, string>>;
}) {
  const say = words().selfReviewFile;
  const { scores, comments, noRoom, alreadyThere } = plan;
  const isNews = scores.length + comments.length > 0;
  const replacing = scores.filter(({ replaces }) => replaces).length;
  const below = comments.filter(({ isBelow }) => isBelow).length;
  return (
    <>
      <Notice live>
        <p>
          <strong>
            {isNews
              ? say.found(scores.length, comments.length)
              : isEmpty && faults.length === 0
                ? say.emptyFile
                : say.nothingNew}
          </strong>
          {faults.length > 0 && `; ${say.faults(faults.length)}`}
        </p>
        {replacing > 0 && <p>{say.replacing(replacing)}</p>}
        {below > 0 && <p>{say.below(below)}</p>}
        {alreadyThere > 0 && <p className="soft">{say.alreadyThere(alreadyThere)}</p>}
      </Notice>
      {noRoom.length > 0 && (
        <Notice tone="warn">
          <p>{say.noRoom(noRoom)}</p>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice tone="warn">
          <p>{say.faultsHint}</p>
          <ul>
            {faults.slice(0, MOST_SHOWN).map((fault) => (
              <li key={`${fault.line} ${fault.kind}`}>{rowFaultSentence(fault, labels)}</li>
            ))}
          </ul>
          {faults.length > MOST_SHOWN && <p>{say.moreFaults(faults.length - MOST_SHOWN)}</p>}
        </Notice>
      )}
    </>
  );
}

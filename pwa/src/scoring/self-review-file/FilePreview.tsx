import type { RowFault } from "@circle/review/self-review-file";
import type { SelfReviewPlan } from "@circle/review/self-review-plan";
import type { Score } from "@circle/standards/scores";
import { words } from "../../words/all-words.ts";
import styles from "./FilePreview.module.css";
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
      <output className={styles["summary"]}>
        <strong>{headline(isNews, plan, isEmpty && faults.length === 0)}</strong>
        {replacing > 0 && <span>{say.replacing(replacing)}</span>}
        {below > 0 && <span>{say.below(below)}</span>}
        {alreadyThere > 0 && <span className="soft">{say.alreadyThere(alreadyThere)}</span>}
        {noRoom.length > 0 && <span className={styles["lacking"]}>{say.noRoom(noRoom)}</span>}
        {faults.length > 0 && <strong className={styles["lacking"]}>{say.faults(faults.length)}</strong>}
      </output>
      {faults.length > 0 && (
        <>
          <p>{say.faultsHint}</p>
          <ul className={styles["faults"]}>
            {faults.slice(0, MOST_SHOWN).map((fault) => (
              <li key={`${fault.line} ${fault.kind}`}>{rowFaultSentence(fault, labels)}</li>
            ))}
          </ul>
          {faults.length > MOST_SHOWN && <p>{say.moreFaults(faults.length - MOST_SHOWN)}</p>}
        </>
      )}
    </>
  );
}

function headline(isNews: boolean, { scores, comments }: SelfReviewPlan, isEmpty: boolean): string {
  const say = words().selfReviewFile;
  if (isNews) return say.found(scores.length, comments.length);
  return isEmpty ? say.emptyFile : say.nothingNew;
}

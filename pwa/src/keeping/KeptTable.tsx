import type { PersonId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { Time } from "../look/Time.tsx";
import type { ReviewSummary } from "../reviews/use-my-reviews.ts";
import { workbookWords } from "../reviews/workbook-words.ts";
import type { Keeping } from "../syncing/keeping-state.ts";
import { syncNow } from "../syncing/sync-now.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import styles from "./KeptTable.module.css";

/** Of everything that is written on this tablet: is it on this tablet, and has the server received it. */
export function KeptTable({
  reviews,
  person,
}: {
  readonly reviews: readonly ReviewSummary[];
  readonly person: PersonId;
}) {
  const everything = useKeeping();
  const say = words().keeping;
  return (
    <section className="stack" aria-labelledby="kept">
      <h2 id="kept">{say.whereWorkIs}</h2>
      <table className={styles["kept"]}>
        <thead>
          <tr>
            <th scope="col">{say.workbook}</th>
            <th scope="col">{say.onTablet}</th>
            <th scope="col">{say.received}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.flatMap((review) =>
            review.own.map((workbook) => (
              <WorkbookRow key={`${review.review} ${workbook}`} review={review} workbook={workbook} person={person} />
            )),
          )}
        </tbody>
        <tfoot>
          <KeptRow name={say.everything} keeping={everything} />
        </tfoot>
      </table>
      <SendNow />
    </section>
  );
}

function WorkbookRow({
  review,
  workbook,
  person,
}: {
  readonly review: ReviewSummary;
  readonly workbook: WorkbookId;
  readonly person: PersonId;
}) {
  const keeping = useKeeping(review.review, workbook);
  return (
    <KeptRow name={`${workbookWords(workbook, person, () => null)}, ${isolated(review.community)}`} keeping={keeping} />
  );
}

function KeptRow({ name, keeping }: { readonly name: string; readonly keeping: Keeping }) {
  const { onTablet, failure, received } = keeping;
  const say = words().keeping;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={say.onTablet}>
        {onTablet === "saved" && say.yes}
        {onTablet === "saving" && words().outcomes.onTabletSentence({ onTablet, failure })}
        {onTablet === "failed" && (
          <strong className={styles["alarm"]}>
            {words().outcomes.writeFailureSentence(failure ?? "storageFault")}
          </strong>
        )}
      </td>
      <td data-label={say.received}>
        {received.state === "unknown" && words().outcomes.LOOKING_WORDS}
        {received.state === "notYet" && words().outcomes.notYetSentence(received.why)}
        {received.state === "received" && (
          <>
            {`${say.yes}, `}
            <Time at={received.at} />
          </>
        )}
      </td>
    </tr>
  );
}

function SendNow() {
  const [said, setSaid] = useState<string | null>(null);

  async function send() {
    const { kind } = await syncNow();
    setSaid(words().outcomes.exchangeSentence(kind));
  }

  return (
    <div className="row">
      <ActionButton act={send} busyWords={words().keeping.exchanging}>
        {words().keeping.sendAndFetch}
      </ActionButton>
      <output>{said}</output>
    </div>
  );
}

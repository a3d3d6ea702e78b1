import { useCallback, useEffect, useState } from "react";
import type { QuarantinedChange, ReviewPerson } from "@circle/review/commands";
import { listQuarantine, releaseQuarantined } from "./quarantine-commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Notice } from "../look/Notice.tsx";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { workbookWords } from "../reviews/workbook-words.ts";
import { words } from "../words/all-words.ts";
import { useAsked } from "../look/use-asked.ts";

/** What came from a revoked tablet or a person who was removed: held apart until somebody takes responsibility for it. */
export function Quarantine({
  review,
  members,
}: {
  readonly review: ReviewOnTablet;
  readonly members: readonly ReviewPerson[];
}) {
  const now = useNow();
  const say = words().coordinating;
  const ask = useCallback(() => listQuarantine(review.review), [review.review]);
  const { answer, again } = useAsked(ask);
  const [said, setSaid] = useState<string | null>(null);
  const waiting = review.status?.quarantined ?? 0;
  useEffect(() => {
    void again();
  }, [waiting, again]);

  async function release(changes: readonly QuarantinedChange[]) {
    const outcome = await releaseQuarantined(
      review.review,
      changes.map(({ change }) => change),
    );
    setSaid(
      outcome.kind === "released" ? say.released(outcome.released) : words().outcomes.failureSentence(outcome.kind),
    );
    await again();
  }

  const held = answer !== "asking" && answer.kind === "quarantine" ? answer.changes : [];
  if (held.length === 0 && said === null) return null;
  const nameOf = (person: QuarantinedChange["person"]) =>
    members.find((member) => member.person === person)?.name ?? say.somebody;
  const tablets = Map.groupBy(held, ({ device, workbook }) => `${device} ${workbook}`);
  return (
    <section className="card stack no-print" aria-labelledby="quarantine">
      <h2 id="quarantine">{say.heldApart}</h2>
      <p>{say.heldApartWhy}</p>
      {said !== null && (
        <Notice live>
          <p>{said}</p>
        </Notice>
      )}
      <ul className="stack">
        {[...tablets.values()].map((changes) => {
          const [first] = changes;
          if (first === undefined) return null;
          return (
            <li key={first.change} className="row">
              <span>
                {say.heldFrom(
                  nameOf(first.person),
                  workbookWords(first.workbook, null, nameOf),
                  changes.length,
                  timeWords(Math.max(...changes.map(({ receivedAt }) => receivedAt)), now),
                )}
              </span>
              <ActionButton act={() => release(changes)} busyWords={say.releasing}>
                {say.release}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

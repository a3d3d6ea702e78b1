import { boardNextOf, missingIn } from "@circle/review/board-needs";
import type { BoardMember, BoardReview } from "@circle/review/board";
import { Check, Circle, TriangleAlert } from "lucide-react";
import { memo, useState } from "react";
import { Link } from "wouter";
import { useNow } from "../look/Time.tsx";
import { timeWords, visitDayWords, visitDaysAway, visitDistanceWords } from "../look/times.ts";
import { nextWords } from "../reviews/next-words.ts";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import styles from "./BoardCard.module.css";
import { missingLines, nextSentence, readyLines } from "./board-words.ts";
import type { BoardRow } from "./use-board.ts";

/** One review on the board: how far it is, who is there, who is missing, and what to do next. */
export const BoardCard = memo(function BoardCard({
  row,
  isOffline,
}: {
  readonly row: BoardRow;
  /** Then it matters what opens without a network. */
  readonly isOffline: boolean;
}) {
  const say = words();
  const { review, community, organisation, visitOn, phase, roles, line } = row;
  const distance = visitDistanceWords(visitOn, useNow());
  const others = roles.filter((role) => role !== "coordinator");
  return (
    <article className={`card ${styles["review"]}`} aria-label={community}>
      <header className={styles["head"]}>
        <h3>
          <Link href={`/r/${review}`}>
            <bdi>{community}</bdi>
          </Link>
        </h3>
        <p className={styles["phase"]}>{words().trade.phaseWords(phase)}</p>
        <p className={styles["when"]}>
          {say.reviews.onTheDay(visitDayWords(visitOn), distance)}
          {organisation !== "" && <span className="soft">{`, ${isolated(organisation)}`}</span>}
        </p>
      </header>
      {line === null ? <p>{nextWords(phase, ["coordinator"])}</p> : <Readiness row={row} line={line} />}
      {others.length > 0 && (
        <p className="small soft">{say.coordinating.youAre(others.map(words().trade.roleWords))}</p>
      )}
      {isOffline && !row.onTablet && <p className="small soft">{say.coordinating.notOnTablet}</p>}
    </article>
  );
});

function Readiness({ row, line }: { readonly row: BoardRow; readonly line: BoardReview }) {
  const now = useNow();
  const day = { daysAway: visitDaysAway(row.visitOn, now), now };
  const next = boardNextOf(line, day);
  const isDone = row.phase === "draft" || row.phase === "closed";
  return (
    <>
      <p className={styles["next"]}>
        <Link href={next.kind === "close" ? `/r/${row.review}` : `/r/${row.review}/people`}>{nextSentence(next)}</Link>
      </p>
      <ul className={styles["lines"]}>
        {missingLines(missingIn(line, day), next).map((missing) => (
          <li key={missing} className={styles["missing"]}>
            <TriangleAlert aria-hidden /> {missing}
          </li>
        ))}
        {!isDone &&
          readyLines(line, now).map(({ isThere, words: ready }) => (
            <li key={ready} data-there={isThere || undefined}>
              {isThere ? <Check aria-hidden /> : <Circle aria-hidden />} {ready}
            </li>
          ))}
      </ul>
      {line.members.length > 0 && <People members={line.members} />}
    </>
  );
}

/** Each with their last contact; drawn when somebody looks, for the board may have a thousand. */
function People({ members }: { readonly members: readonly BoardMember[] }) {
  const [isOpen, setOpen] = useState(false);
  const now = useNow();
  const say = words().coordinating;
  return (
    <details className={`folds ${styles["people"]}`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.peopleCounted(members.length)}</summary>
      {isOpen && (
        <ul>
          {members.map((member) => (
            <li key={member.person}>
              <strong>
                <bdi>{member.name}</bdi>
              </strong>{" "}
              <span className="soft">
                {say.contactAs(member.roles.map(words().trade.roleWords).join(", "), contactWords(member, now))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function contactWords({ tablets, lastContactAt, sealed, absent, invitation }: BoardMember, now: number): string {
  const say = words().coordinating.contact;
  const isInvited = invitation === "open";
  const contact =
    tablets === 0
      ? isInvited
        ? say.invited
        : say.notJoined
      : lastContactAt === null
        ? say.none
        : say.last(timeWords(lastContactAt, now));
  return [contact, ...(sealed ? [say.sealed] : []), ...(absent ? [say.absent] : [])].join(", ");
}

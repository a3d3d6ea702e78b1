import type { PersonId } from "@circle/review/ids";
import { reviewersIn } from "@circle/review/members";
import { absentIn, isRevealMade, revealReady, sealedAnew } from "@circle/review/revealing";
import { standing } from "@circle/review/standing";
import type { MemberStatus } from "@circle/review/status";
import type { Workbook } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { Notice } from "../look/Notice.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { syncNow } from "../syncing/sync-now.ts";
import { useWorkbooks } from "../workbook/use-workbook.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { RevealDialog } from "./RevealDialog.tsx";
import { RevealOnItsWay } from "./RevealOnItsWay.tsx";
import { ReviewersReady } from "./ReviewersReady.tsx";

const NOBODY: readonly MemberStatus[] = [];

/** Who is ready, and the reveal. Shows nothing of anybody's scores, nor how many they are. */
export function LookingTogether({
  here,
  team,
  edits,
}: {
  readonly here: ReviewOnTablet;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const [wasRevealed] = useState(here.status?.revealed ?? false); // when the page was opened: then it is no news
  const members = here.status?.members ?? NOBODY;
  const own = useOwnWorkbook(here);
  const { ready, named, missing } = useMemo(() => revealReady(team, members, own), [team, members, own]);
  const reviewers = reviewersIn(members);
  const mayBeAbsent = useMemo(() => [...missing, ...sealedAnew(team, members)], [missing, team, members]);
  const wasRevealedOnce = standing(team, "reveal", "").length > 0;
  const isOnItsWay = ready && isRevealMade(team, named);
  const say = words().revealing;

  if (here.status === null) {
    return <p>{say.notKnown}</p>;
  }
  if (here.status.revealed) {
    return (
      <Notice live={!wasRevealed}>
        <p>{say.revealed}</p>
        <Link className="button" data-weight="main" href={`/r/${here.review}/team`}>
          {say.decide}
        </Link>
      </Notice>
    );
  }
  return (
    <>
      <p className="reading">{say.intro}</p>
      <ReviewersReady {...{ here, reviewers, missing, mayBeAbsent, own, team, edits }} />
      {isOnItsWay && <RevealOnItsWay />}
      {wasRevealedOnce && !isOnItsWay && (
        <Notice tone="warn" live>
          <p>{say.unsealedSince}</p>
        </Notice>
      )}
      {edits !== null && !isOnItsWay && (
        <div className="stack">
          {!ready && (
            <p id="not-yet">{missing.length === 0 ? say.nobodyYet : say.missing(namesOf(missing, members))}</p>
          )}
          <p>
            <button
              type="button"
              className="button"
              data-weight="main"
              disabled={!ready}
              aria-describedby={ready ? undefined : "not-yet"}
              onClick={() => setIsAsking(true)}
            >
              {wasRevealedOnce ? say.revealAgain : say.reveal}
            </button>
          </p>
        </div>
      )}
      {isAsking && edits !== null && (
        <RevealDialog
          absent={namesOf(absentIn({ named }, team), members)}
          onReveal={() => {
            edits.reveal(named);
            void syncNow(); // what comes of it is shown by the status line
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

/** The lead's own workbook tells about their own seal before the server does. */
function useOwnWorkbook({ review, me }: ReviewOnTablet): readonly Workbook[] {
  const names = useMemo(() => (me?.roles.includes("reviewer") ? [reviewerWorkbook(me.person)] : []), [me]);
  const inUse = useWorkbooks(review, names);
  return inUse === "opening" ? NO_WORKBOOKS : inUse.workbooks;
}

const NO_WORKBOOKS: readonly Workbook[] = [];

function namesOf(people: readonly PersonId[], members: readonly MemberStatus[]): readonly string[] {
  return members.filter(({ person }) => people.includes(person)).map(({ name }) => name);
}

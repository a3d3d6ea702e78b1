import type { AbsenceEntry } from "@circle/review/entries";
import type { PersonId } from "@circle/review/ids";
import { firstById, standingAbsences } from "@circle/review/marks";
import { firmSealOf } from "@circle/review/seals";
import { standing } from "@circle/review/standing";
import type { MemberStatus } from "@circle/review/status";
import type { Held, Workbook } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { CircleCheck, CircleDashed, UserRoundX } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { sentenceWith } from "../look/sentence-with.ts";
import { Time } from "../look/Time.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { ReasonDialog } from "../scoring/ReasonDialog.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import styles from "./ReviewersReady.module.css";

/** Each reviewer: sealed, absent and why, or not yet. The lead marks absences and takes them back. */
export function ReviewersReady({
  here,
  reviewers,
  missing,
  mayBeAbsent,
  own,
  team,
  edits,
}: {
  readonly here: ReviewOnTablet;
  readonly reviewers: readonly MemberStatus[];
  readonly missing: readonly PersonId[];
  /** Whom the lead may mark as absent. */
  readonly mayBeAbsent: readonly PersonId[];
  readonly own: readonly Workbook[];
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const [asked, setAsked] = useState<MemberStatus | null>(null);
  const say = words().revealing;
  return (
    <section className="card stack" aria-labelledby="ready">
      <h2 id="ready">{say.reviewers}</h2>
      <ul className={styles["reviewers"]}>
        {reviewers.map((member) => {
          const { person, name } = member;
          const absence = absenceOf(team, person);
          const sealedAt = sealedAtOf(member, own);
          return (
            <li key={person} className={styles["reviewer"]}>
              <p>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                {person === here.me?.person && ` ${say.you}`}
              </p>
              <ReadyWords sealedAt={sealedAt} absence={absence} />
              <div className={styles["acts"]}>
                {person === here.me?.person && missing.includes(person) && (
                  <Link className="button" href={`/r/${here.review}/score`}>
                    {say.sealOwnFirst}
                  </Link>
                )}
                {edits !== null && mayBeAbsent.includes(person) && (
                  <button type="button" className="button" onClick={() => setAsked(member)}>
                    <UserRoundX aria-hidden /> {say.markAbsent(name)}
                  </button>
                )}
                {edits !== null && absence !== null && (
                  <button type="button" className="button" onClick={() => edits.markAbsence(person, false, "")}>
                    {say.notAbsent(name)}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {asked !== null && edits !== null && (
        <ReasonDialog
          title={say.absentTitle(asked.name)}
          label={say.absentWhy}
          hint={say.absentHint}
          confirmWords={say.absentConfirm}
          cancelWords={say.absentCancel}
          onReason={(reason) => edits.markAbsence(asked.person, true, reason)}
          onClose={() => setAsked(null)}
        >
          <p>{say.absentWhat(asked.name)}</p>
        </ReasonDialog>
      )}
    </section>
  );
}

function ReadyWords({
  sealedAt,
  absence,
}: {
  readonly sealedAt: number | null;
  readonly absence: AbsenceEntry | null;
}) {
  const say = words().revealing;
  if (sealedAt !== null) {
    return (
      <p className={styles["words"]} data-ready>
        <CircleCheck aria-hidden /> {sentenceWith(say.sealed, <Time at={sealedAt} />)}
      </p>
    );
  }
  if (absence !== null) {
    return (
      <p className={styles["words"]}>
        <UserRoundX aria-hidden /> {say.absent(absence.reason)}
      </p>
    );
  }
  return (
    <p className={styles["words"]}>
      <CircleDashed aria-hidden /> {say.notSealed}
    </p>
  );
}

function absenceOf(team: Workbook, person: PersonId): Held<AbsenceEntry> | null {
  return firstById(standingAbsences(standing(team, "absence", person)));
}

function sealedAtOf({ person, sealed }: MemberStatus, own: readonly Workbook[]): number | null {
  const here = own.find(({ id }) => id === reviewerWorkbook(person));
  return here === undefined ? (sealed?.at ?? null) : (firmSealOf(here)?.givenAt ?? null);
}

import { dayNow, leftIn } from "@circle/review/day";
import { progressOf } from "@circle/review/progress";
import { ownSealOf } from "@circle/review/seals";
import type { AgendaPart } from "@circle/review/statements";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { Clock } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useNow } from "../look/Time.tsx";
import { visitDaysAway } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import { useWorkbook } from "../workbook/use-workbook.ts";
import styles from "./Agenda.module.css";
import { useSectionTitle } from "./section-titles.tsx";
import type { ReviewOnTablet } from "./use-review.ts";

/** What is left to score in a part of the day, in words; null where there is nothing to say. */
type LeftWords = (part: AgendaPart) => string | null;

const SAYS_NOTHING: LeftWords = () => null;

type Shown = { readonly review: ReviewOnTablet; readonly leftWords: LeftWords };

/** The parts of the day; on the day itself, where it is by the tablet's clock. */
export function Agenda({ review }: { readonly review: ReviewOnTablet }) {
  return <ForScorer of={Parts} review={review} />;
}

/** One small line: the present part of the day, until when, and what is left to score in it. */
export function PresentPart({ review }: { readonly review: ReviewOnTablet }) {
  return <ForScorer of={Present} review={review} />;
}

/** Only who scores has something left to score. */
function ForScorer({ of: Of, review }: { readonly of: (shown: Shown) => ReactNode; readonly review: ReviewOnTablet }) {
  if (review.details.agenda.length === 0) return null;
  const { me, roles } = review;
  if (me === null || !roles.includes("reviewer")) return <Of review={review} leftWords={SAYS_NOTHING} />;
  return <WithLeft of={Of} review={review} person={me.person} />;
}

function WithLeft({
  of: Of,
  review,
  person,
}: Parameters<typeof ForScorer>[0] & { readonly person: NonNullable<ReviewOnTablet["me"]>["person"] }) {
  const own = useWorkbook(review.review, reviewerWorkbook(person));
  const isRevealed = review.status?.revealed ?? false;
  const workbook = own.state === "open" && ownSealOf(own.workbook, isRevealed) === null ? own.workbook : null;
  const progress = useMemo(
    () => (workbook === null ? null : progressOf(workbook, review.sections)),
    [workbook, review.sections],
  );
  if (progress === null) return <Of review={review} leftWords={SAYS_NOTHING} />;
  return (
    <Of
      review={review}
      leftWords={(part) => {
        const say = words().reviews;
        const found = leftIn(part, review.details.agenda, progress);
        if (found === null) return null;
        return found.left === 0 ? say.partNothingLeft(found.total) : say.partLeft(found.left);
      }}
    />
  );
}

function Parts({ review, leftWords }: Shown) {
  const say = words().reviews;
  const titleOf = useSectionTitle();
  const now = useDayNow(review);
  const { agenda } = review.details;
  const isLinked = agenda.some(({ sections = [] }) => sections.length > 0);
  return (
    <section className="card stack" aria-labelledby="agenda">
      <h2 id="agenda">{say.day}</h2>
      <ol className={styles["parts"]}>
        {agenda.map((part, index) => {
          const isNow = now?.state === "during" && now.parts.includes(part);
          const left = isLinked ? leftWords(part) : null;
          return (
            <li key={index} aria-current={isNow ? "time" : undefined}>
              <span className={styles["at"]}>{part.startsAt}</span>
              <div>
                <p dir="auto">{part.title}</p>
                {isNow && (
                  <p className={styles["now"]}>
                    <Clock aria-hidden /> {say.partNow}
                  </p>
                )}
                {(part.sections ?? []).length > 0 && (
                  <p className="soft small">{say.partIsAbout((part.sections ?? []).map(titleOf))}</p>
                )}
                {left !== null && <p className="small">{left}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Present({ review, leftWords }: Shown) {
  const say = words().reviews;
  const now = useDayNow(review);
  if (now === null || review.closed) return null;
  if (now.state === "before") {
    return <Line>{say.beginsAt(now.first.startsAt, now.first.title)}</Line>;
  }
  return now.parts.map((part) => {
    const present = say.partOfDay(part.startsAt, part.title);
    const left = leftWords(part);
    const until = now.until === null ? present : say.partUntil(present, now.until);
    return <Line key={part.title}>{left === null ? until : say.presentLeft(until, left)}</Line>;
  });
}

function Line({ children }: { readonly children: string }) {
  return (
    <p className={styles["present"]}>
      <Clock aria-hidden /> {children}
    </p>
  );
}

/** Null on every other day than that of the visit. Asked of the clock anew each time, so it may be changed meanwhile. */
function useDayNow({ details, status }: ReviewOnTablet) {
  const now = useNow();
  if (visitDaysAway(details.visitOn, now) !== 0) return null;
  const clock = new Date(now);
  const two = (part: number) => String(part).padStart(2, "0");
  return dayNow(details.agenda, `${two(clock.getHours())}:${two(clock.getMinutes())}`, status?.phase ?? null);
}

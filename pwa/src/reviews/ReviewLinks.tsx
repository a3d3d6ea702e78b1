import { mayCommand } from "@circle/review/access";
import {
  BookOpen,
  CircleQuestionMark,
  ClipboardList,
  Eye,
  FileText,
  ListChecks,
  type LucideIcon,
  Pencil,
  UsersRound,
} from "lucide-react";
import { Link } from "wouter";
import { guideFor } from "../guides/guide-of.ts";
import { words } from "../words/all-words.ts";
import styles from "./ReviewLinks.module.css";
import type { ReviewOnTablet } from "./use-review.ts";

type Door = { readonly href: string; readonly words: string; readonly icon: LucideIcon };

/** The rooms of a review that are open to my roles. */
export function ReviewLinks({ review }: { readonly review: ReviewOnTablet }) {
  const doors = doorsOf(review);
  if (doors.length === 0) return null;
  return (
    <nav className="card stack" aria-labelledby="rooms">
      <h2 id="rooms">{words().reviews.rooms}</h2>
      <ul className={styles["doors"]}>
        {doors.map(({ href, words: door, icon: Icon }) => (
          <li key={href}>
            <Link href={href}>
              <Icon aria-hidden /> {door}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function doorsOf({ review, roles, status, published, closed }: ReviewOnTablet): readonly Door[] {
  const say = words().reviews;
  const at = (place: string) => `/r/${review}/${place}`;
  const isHost = roles.includes("host");
  const isRevealed = status?.revealed === true;
  const isSubmitted = (status?.submitted ?? null) !== null;
  const doors: readonly (Door | false)[] = [
    roles.includes("reviewer") && { href: at("score"), words: say.myWorkbook, icon: ClipboardList },
    isHost && { href: at("self-review"), words: say.ourSelfReview, icon: ClipboardList },
    !isHost && isSubmitted && { href: at("self-review"), words: say.theirSelfReview, icon: BookOpen },
    roles.includes("lead") && !isRevealed && { href: at("reveal"), words: say.absencesAndLooking, icon: Eye },
    !isHost && isRevealed && { href: at("team"), words: say.teamDecisions, icon: ListChecks },
    (published.length > 0 || (!isHost && isRevealed)) && { href: at("draft"), words: say.draft, icon: FileText },
    mayCommand(roles, "seePeople") && { href: at("people"), words: say.peopleAndTablets, icon: UsersRound },
    mayCommand(roles, "changeReview") && !closed && { href: at("edit"), words: say.changeDetails, icon: Pencil },
    { href: guideFor(roles), words: words().guides.door, icon: CircleQuestionMark },
  ];
  return doors.filter((door) => door !== false);
}

import { scoreCounts } from "@circle/review/score-counts";
import { DEFAULT_SCORE_LABELS, SCORES } from "@circle/standards/scores";
import {
  MessagesSquare,
  Check,
  CheckCheck,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  type LucideIcon,
  TriangleAlert,
  UserRoundX,
} from "lucide-react";
import type { ReactNode } from "react";
import { ScoreBar } from "../draft/ScoreBar.tsx";
import { ScoreMark } from "../look/ScoreMark.tsx";
import { words } from "../words/all-words.ts";
import styles from "./Pictures.module.css";

/** Something on the screen, drawn as it is there, but only to be looked at: the words beside it say the same. */
function Picture({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles["picture"]} aria-hidden="true">
      {children}
    </div>
  );
}

function ButtonPicture({
  icon: Icon,
  says,
  isMain,
}: {
  readonly icon?: LucideIcon;
  readonly says: string;
  readonly isMain?: boolean;
}) {
  return (
    <span className="button" data-weight={isMain === true ? "main" : undefined}>
      {Icon !== undefined && <Icon />} {says}
    </span>
  );
}

/** As no server makes one: for pictures only. */
const CODE = "7KQ2-M9XA-T4WD";

export function CodePicture() {
  return (
    <Picture>
      <span className={styles["code"]}>{CODE}</span>
      <ButtonPicture says={words().guides.pictures.joinAs} isMain />
    </Picture>
  );
}

export function FlagPicture() {
  return (
    <Picture>
      <ButtonPicture icon={MessagesSquare} says={words().guides.pictures.comeBack} />
    </Picture>
  );
}

export function FinishedPicture() {
  return (
    <Picture>
      <ButtonPicture icon={CircleCheckBig} says={words().guides.pictures.finished} />
    </Picture>
  );
}

export function SlipPicture() {
  const say = words().guides.pictures;
  return (
    <Picture>
      <span className={styles["slip"]}>
        <strong>{say.forAnn}</strong>
        <span className={styles["code"]}>{CODE}</span>
        <span className="small">{say.once}</span>
      </span>
    </Picture>
  );
}

const TEAM = [
  { name: "Ann", icon: CircleCheck, state: "sealed" },
  { name: "Bea", icon: CircleDashed, state: "notSealed" },
  { name: "Cem", icon: UserRoundX, state: "absent" },
] as const;

export function ReadyPicture() {
  const say = words().guides.pictures;
  return (
    <Picture>
      <span className={styles["team"]}>
        {TEAM.map(({ name, icon: Icon, state }) => (
          <span key={name}>
            <strong>{name}</strong> <Icon /> {say[state]}
          </span>
        ))}
      </span>
      <ButtonPicture says={say.reveal} isMain />
    </Picture>
  );
}

/** As in a draft: how a community and a team scored the same twelve standards. */
export function BarsPicture() {
  const { pictures } = words().guides;
  const counts = (met: number, partlyMet: number, notMet: number) => ({ ...scoreCounts([]), met, partlyMet, notMet });
  return (
    <div className={styles["bars"]}>
      <ScoreBar whose={pictures.community} counts={counts(9, 2, 1)} labels={DEFAULT_SCORE_LABELS} />
      <ScoreBar whose={pictures.team} counts={counts(7, 4, 1)} labels={DEFAULT_SCORE_LABELS} />
    </div>
  );
}

/** The five scores, called as an edition without words of its own for them does, and what each says. */
export function ScoresPicture() {
  const { scoresMean } = words().guides;
  return (
    <dl className={styles["meanings"]}>
      {SCORES.map((score) => (
        <div key={score}>
          <dt>
            <ScoreMark score={score} /> {DEFAULT_SCORE_LABELS[score]}
          </dt>
          <dd>{scoresMean[score]}</dd>
        </div>
      ))}
    </dl>
  );
}

const STATES = [
  { icon: Check, says: "onTablet", means: "onTabletMeans" },
  { icon: CheckCheck, says: "received", means: "receivedMeans" },
  { icon: Check, says: "offline", means: "offlineMeans" },
  { icon: TriangleAlert, says: "notSaved", means: "notSavedMeans" },
] as const;

/** The words at the top of each page, and what each means. */
export function StatusPicture() {
  const say = words().guides.status;
  return (
    <dl className={styles["meanings"]}>
      {STATES.map(({ icon: Icon, says, means }) => (
        <div key={says} data-tone={says === "notSaved" ? "alarm" : undefined}>
          <dt>
            <Icon aria-hidden /> {say[says]}
          </dt>
          <dd>{say[means]}</dd>
        </div>
      ))}
    </dl>
  );
}

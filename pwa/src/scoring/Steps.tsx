import type { StandardCode } from "@circle/standards/edition";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Link } from "wouter";
import { words } from "../words/words.ts";
import styles from "./Steps.module.css";
import { standardPath } from "./standard-path.ts";

/** The second tap of a double tap: it was meant for what stood here before. */
const DOUBLE_TAP_MS = 350;

/** Previous and next at the thumb, and between them what was last done. */
export function Steps({
  path,
  previous,
  next,
  entersSection,
  end,
  isInOneRow,
  children,
}: {
  readonly path: string;
  readonly previous: StandardCode | null;
  readonly next: StandardCode | null;
  /** Whether the next is of another section, so that nobody leaves one unawares. */
  readonly entersSection: boolean;
  /** What stands after the last of them. */
  readonly end: ReactNode;
  /** Whatever the size of its letters. */
  readonly isInOneRow: boolean;
  readonly children: ReactNode;
}) {
  const say = words().scoring;
  const [shownAt] = useState(() => performance.now());
  const ignoreDoubleTap = (event: MouseEvent) => {
    const { pointerType, timeStamp } = event.nativeEvent as PointerEvent;
    if (pointerType === "touch" && timeStamp - shownAt < DOUBLE_TAP_MS) event.preventDefault();
  };
  return (
    <nav className={styles["steps"]} data-row={isInOneRow || undefined} aria-label={say.steps}>
      <div className={styles["row"]}>
        {previous === null ? (
          <span />
        ) : (
          <Link
            className="button"
            href={standardPath(path, previous)}
            replace
            aria-label={say.previous(previous)}
            onClick={ignoreDoubleTap}
          >
            <ArrowLeft aria-hidden /> <span className={styles["code"]}>{previous}</span>
          </Link>
        )}
        <div className={styles["between"]}>{children}</div>
        {next === null ? (
          <span>{end}</span>
        ) : (
          <Link className="button" href={standardPath(path, next)} replace onClick={ignoreDoubleTap}>
            {entersSection ? say.nextSection(next) : say.next(next)} <ArrowRight aria-hidden />
          </Link>
        )}
      </div>
    </nav>
  );
}

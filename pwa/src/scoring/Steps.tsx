import type { StandardCode } from "@circle/standards/edition";
import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { words } from "../words/words.ts";
import styles from "./Steps.module.css";
import { standardPath } from "./standard-path.ts";

/** Previous and next at the thumb, and between them what was last done. */
export function Steps({
  path,
  previous,
  next,
  entersSection,
  end,
  children,
}: {
  readonly path: string;
  readonly previous: StandardCode | null;
  readonly next: StandardCode | null;
  /** Whether the next is of another section, so that nobody leaves one unawares. */
  readonly entersSection: boolean;
  /** What stands after the last of them. */
  readonly end: ReactNode;
  readonly children: ReactNode;
}) {
  const say = words().scoring;
  return (
    <nav className={styles["steps"]} aria-label={say.steps}>
      <div className={styles["row"]}>
        {previous === null ? (
          <span />
        ) : (
          <Link className="button" href={standardPath(path, previous)} replace aria-label={say.previous(previous)}>
            <ArrowLeft aria-hidden /> <span className={styles["code"]}>{previous}</span>
          </Link>
        )}
        <div className={styles["between"]}>{children}</div>
        {next === null ? (
          <span>{end}</span>
        ) : (
          <Link className="button" href={standardPath(path, next)} replace>
            {entersSection ? say.nextSection(next) : say.next(next)} <ArrowRight aria-hidden />
          </Link>
        )}
      </div>
    </nav>
  );
}

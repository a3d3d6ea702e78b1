import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

type Tone = "calm" | "warn" | "alarm";

/**
 * Something to know, with a sign of how much it matters. `live`: it appears while the page is read, so it is said aloud.
 * `inSight`: it answers what was just done here, so the page is brought to where it stands.
 */
export function Notice({
  tone = "calm",
  live = false,
  inSight = false,
  children,
}: {
  readonly tone?: Tone;
  readonly live?: boolean;
  readonly inSight?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div
      ref={inSight ? bringIntoSight : undefined}
      className={`notice ${styles["notice"]}`}
      data-tone={tone}
      role={live ? roleOf(tone) : undefined}
    >
      {signOf(tone)}
      <div className={styles["words"]}>{children}</div>
    </div>
  );
}

function bringIntoSight(notice: HTMLElement | null) {
  notice?.scrollIntoView({ block: "nearest" });
}

function roleOf(tone: Tone) {
  return tone === "alarm" ? "alert" : "status";
}

function signOf(tone: Tone) {
  switch (tone) {
    case "calm":
      return <Info aria-hidden />;
    case "warn":
      return <CircleAlert aria-hidden />;
    case "alarm":
      return <TriangleAlert aria-hidden />;
  }
}

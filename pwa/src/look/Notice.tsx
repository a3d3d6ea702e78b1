import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

type Tone = "calm" | "warn" | "alarm";

/** Something to know, with a sign of how much it matters. `live`: it appears while the page is read, so it is said aloud. */
export function Notice({
  tone = "calm",
  live = false,
  children,
}: {
  readonly tone?: Tone;
  readonly live?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice ${styles["notice"]}`} data-tone={tone} role={live ? roleOf(tone) : undefined}>
      {signOf(tone)}
      <div className={styles["words"]}>{children}</div>
    </div>
  );
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

import type { ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { Check, CheckCheck, CircleAlert, Ellipsis, TriangleAlert } from "lucide-react";
import { Link } from "wouter";
import { timeWords } from "../look/times.ts";
import { useNow } from "../look/Time.tsx";
import type { Keeping, NotYet } from "../syncing/keeping-state.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import { words } from "../words/words.ts";
import { Announced } from "./Announced.tsx";
import styles from "./KeepingLine.module.css";

/** Where my work is, always in the same place: of this workbook, if one is open, and of everything. Leads to all there is to know. */
export function KeepingLine({
  review,
  workbook,
}: {
  readonly review?: ReviewId | undefined;
  readonly workbook?: WorkbookId | undefined;
}) {
  const everything = useKeeping();
  return (
    <section className={styles["lines"]} aria-label={words().keeping.howKept}>
      {review === undefined || workbook === undefined ? (
        <OfEverything keeping={everything} />
      ) : (
        <OfBoth review={review} workbook={workbook} everything={everything} />
      )}
      <Announced keeping={everything} />
    </section>
  );
}

function OfBoth({
  review,
  workbook,
  everything,
}: {
  readonly review: ReviewId;
  readonly workbook: WorkbookId;
  readonly everything: Keeping;
}) {
  const keeping = useKeeping(review, workbook);
  const say = words().keeping;
  if (isOneWord(keeping, everything)) return <OfEverything keeping={everything} label={say.workbookAndEverything} />;
  return (
    <>
      <p className={styles["line"]}>
        <span className={styles["of"]}>{say.thisWorkbook} </span>
        <KeepingWords keeping={keeping} />
      </p>
      <OfEverything keeping={everything} label={say.everythingIs} />
    </>
  );
}

/** What is received as a whole is received in each part; else the words are only the same if they are the same. */
function isOneWord(part: Keeping, whole: Keeping): boolean {
  const isAllReceived = whole.onTablet === "saved" && whole.received.state === "received";
  return isAllReceived || keepingWords(part, 0) === keepingWords(whole, 0);
}

function OfEverything({ keeping, label }: { readonly keeping: Keeping; readonly label?: string }) {
  return (
    <p className={styles["line"]}>
      {label !== undefined && <span className={styles["of"]}>{label} </span>}
      <Link href="/tablet">
        <KeepingWords keeping={keeping} />
      </Link>
    </p>
  );
}

/** The true words for one workbook, or for all of them, with a sign. */
function KeepingWords({ keeping }: { readonly keeping: Keeping }) {
  const now = useNow();
  return (
    <span className={styles["words"]} data-tone={toneOf(keeping)}>
      {signOf(keeping)}
      {keepingWords(keeping, now)}
    </span>
  );
}

function keepingWords({ onTablet, received }: Keeping, now: number): string {
  const { keeping, outcomes } = words();
  if (onTablet === "failed") return keeping.notSaved;
  if (onTablet === "saving") return outcomes.onTabletSentence({ onTablet, failure: null });
  if (received.state === "unknown") return outcomes.LOOKING_WORDS;
  const here = outcomes.onTabletSentence({ onTablet, failure: null });
  if (received.state === "received") {
    return `${here} · ${keeping.receivedAt(timeWords(received.at, now)).replaceAll(" ", "\u00a0")}`; // its hour alone on a line says nothing
  }
  if (received.why === "nothingSentYet") return outcomes.notYetWords(received.why);
  return `${here} · ${outcomes.notYetWords(received.why)}`;
}

function toneOf(keeping: Keeping): "alarm" | "warn" | "quiet" {
  if (keeping.onTablet === "failed") return "alarm";
  return needsSomebody(keeping) ? "warn" : "quiet";
}

const NEEDING: ReadonlySet<NotYet> = new Set(["attention", "signedOut", "revoked"]);

/** Whether only a person can bring this further. */
export function needsSomebody({ received, attention }: Keeping): boolean {
  if (attention.length > 0) return true;
  return received.state === "notYet" && NEEDING.has(received.why);
}

function signOf(keeping: Keeping) {
  if (keeping.onTablet === "failed") return <TriangleAlert aria-hidden />;
  if (keeping.onTablet === "saving" || keeping.received.state === "unknown") return <Ellipsis aria-hidden />;
  if (needsSomebody(keeping)) return <CircleAlert aria-hidden />;
  return keeping.received.state === "received" ? <CheckCheck aria-hidden /> : <Check aria-hidden />;
}

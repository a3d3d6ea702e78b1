import { Link, useLocation } from "wouter";
import { Notice } from "../look/Notice.tsx";
import type { Keeping } from "../syncing/keeping-state.ts";
import { notYetSentence, writeFailureSentence } from "../words.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import styles from "./KeepingAlarm.module.css";
import { needsSomebody } from "./KeepingLine.tsx";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** Across the page, and only when a person must do something: nothing is saved, or only a person can bring it further. */
export function KeepingAlarm() {
  const keeping = useKeeping();
  return (
    <div className={styles["alarm"]}>
      <div role="alert">{keeping.onTablet === "failed" && <NotSaved keeping={keeping} />}</div>
      {keeping.onTablet !== "failed" && needsSomebody(keeping) && <NeedsSomebody keeping={keeping} />}
    </div>
  );
}

function NotSaved({ keeping }: { readonly keeping: Keeping }) {
  return (
    <section aria-label="Not saved">
      <Notice tone="alarm">
        <p>{writeFailureSentence(keeping.failure ?? "storageFault")}</p>
        <SaveCopyButton words="Save a copy now" weight="main" />
      </Notice>
    </section>
  );
}

function NeedsSomebody({ keeping }: { readonly keeping: Keeping }) {
  const [path] = useLocation();
  const isSignedOut = keeping.received.state === "notYet" && keeping.received.why === "signedOut";
  if (!isSignedOut && path === "/tablet") return null; // that page tells it in full
  return (
    <section aria-label="Not received">
      <Notice tone="warn">
        <p>{notYetSentence(isSignedOut ? "signedOut" : "attention")}</p>
        <Link href={isSignedOut ? "/join" : "/tablet"} className="button">
          {isSignedOut ? "Enter a code" : "See what needs attention"}
        </Link>
      </Notice>
    </section>
  );
}

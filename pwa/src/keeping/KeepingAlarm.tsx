import { Link } from "wouter";
import { Notice } from "../look/Notice.tsx";
import type { Keeping } from "../syncing/keeping-state.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import { notYetSentence, writeFailureSentence } from "../words.ts";
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
    <Notice tone="alarm">
      <p>{writeFailureSentence(keeping.failure ?? "storageFault")}</p>
      <SaveCopyButton words="Save a copy now" weight="main" />
    </Notice>
  );
}

function NeedsSomebody({ keeping }: { readonly keeping: Keeping }) {
  const isSignedOut = keeping.received.state === "notYet" && keeping.received.why === "signedOut";
  return (
    <Notice tone="warn">
      <p>
        {notYetSentence(isSignedOut ? "signedOut" : "attention")}{" "}
        {isSignedOut ? <Link href="/join">Enter a code</Link> : <Link href="/tablet">See what needs attention</Link>}
      </p>
    </Notice>
  );
}

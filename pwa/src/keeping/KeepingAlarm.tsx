import { useSyncExternalStore } from "react";
import { Link, useLocation } from "wouter";
import { Notice } from "../look/Notice.tsx";
import type { Keeping } from "../syncing/keeping-state.ts";
import { subscribeToTrouble, troubleNow } from "../syncing/trouble.ts";
import { useKeeping } from "../syncing/use-keeping.ts";
import { words } from "../words/words.ts";
import styles from "./KeepingAlarm.module.css";
import { needsSomebody } from "./KeepingLine.tsx";
import { SaveCopyButton } from "./SaveCopyButton.tsx";

/** Across the page, and only when a person must do something: nothing is saved, or only a person can bring it further. */
export function KeepingAlarm() {
  const keeping = useKeeping();
  const trouble = useSyncExternalStore(subscribeToTrouble, troubleNow);
  const cutOff = trouble === "signedOut" || trouble === "revoked" ? trouble : null;
  return (
    <div className={styles["alarm"]}>
      <div role="alert">{keeping.onTablet === "failed" && <NotSaved keeping={keeping} />}</div>
      {keeping.onTablet !== "failed" && cutOff !== null && <CutOff why={cutOff} />}
      {keeping.onTablet !== "failed" && cutOff === null && needsSomebody(keeping) && <NeedsAttention />}
    </div>
  );
}

function NotSaved({ keeping }: { readonly keeping: Keeping }) {
  return (
    <section aria-label={words().keeping.notSaved}>
      <Notice tone="alarm">
        <p>{words().outcomes.writeFailureSentence(keeping.failure ?? "storageFault")}</p>
        <SaveCopyButton words={words().keeping.saveCopyNow} weight="main" />
      </Notice>
    </section>
  );
}

/** Said also where everything is received: nothing more will come or go. */
function CutOff({ why }: { readonly why: "signedOut" | "revoked" }) {
  return (
    <section aria-label={words().keeping.cutOff}>
      <Notice tone="warn" live>
        <p>{words().outcomes.cutOffSentence(why)}</p>
        <Link href="/join" className="button">
          {words().keeping.enterCode}
        </Link>
      </Notice>
    </section>
  );
}

function NeedsAttention() {
  const [path] = useLocation();
  if (path === "/tablet") return null; // that page tells it in full
  return (
    <section aria-label={words().keeping.notReceived}>
      <Notice tone="warn">
        <p>{words().outcomes.notYetSentence("attention")}</p>
        <Link href="/tablet" className="button">
          {words().keeping.seeAttention}
        </Link>
      </Notice>
    </section>
  );
}

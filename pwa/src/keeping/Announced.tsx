import { useEffect, useState } from "react";
import type { Keeping } from "../syncing/keeping-state.ts";
import { words } from "../words/words.ts";

export const ANNOUNCE_AFTER_MS = 1500;

/** Says it aloud when it has come to something else, not at every letter that is saved. */
export function Announced({ keeping }: { readonly keeping: Keeping }) {
  const sentence = announcementOf(keeping);
  const [known, setKnown] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  if (known === null && isOnItsWay(keeping)) setKnown(""); // whatever becomes of it is news
  if (said !== "" && said !== sentence) setSaid(""); // not true any more, for whoever reads the page
  useEffect(() => {
    if (sentence === null || sentence === known) return undefined;
    const timer = setTimeout(() => {
      setKnown(sentence);
      if (known !== null) setSaid(sentence); // how things stood when the page was opened is no news
    }, ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sentence, known]);
  return <output className="visually-hidden">{said}</output>;
}

/** Null while it is on its way: what comes next will be said. A failed write is said by the alarm. */
function announcementOf(keeping: Keeping): string | null {
  const { onTablet, received } = keeping;
  if (onTablet === "failed" || isOnItsWay(keeping)) return null;
  if (received.state === "unknown") return null;
  if (received.state === "received") return words().keeping.allReceived;
  return received.why === "nothingSentYet" ? null : words().outcomes.notYetSentence(received.why);
}

function isOnItsWay({ onTablet, received }: Keeping): boolean {
  if (onTablet !== "saved") return onTablet === "saving";
  return received.state === "notYet" && (received.why === "waiting" || received.why === "elsewhere");
}

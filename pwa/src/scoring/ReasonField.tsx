import { REASON_LIMIT } from "@circle/review/limits";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useHoldBack } from "./use-hold-back.ts";

const PAUSE_MS = 600;
const LONGEST_MS = 2_000;

/**
 * Why a standard does not apply. Each reason is an entry of its own, so it is given after a pause, after two seconds of
 * typing, on leaving the field, and when the page goes away, not at each letter. Until then it is not said to be saved.
 * A reason that was given elsewhere meanwhile is shown, unless the field is ahead of it.
 */
export function ReasonField({
  label,
  reason,
  reminder,
  onReason,
}: {
  /** Null: nothing asks for a reason now. What had not been given waits in the field, and is not given. */
  readonly label: string | null;
  readonly reason: string;
  readonly reminder: string;
  readonly onReason: (reason: string) => void;
}) {
  const id = useId();
  const [{ text, met }, setField] = useState({ text: reason, met: reason }); // met: the reason that the text was last equal to
  const aheadSince = useRef<number | null>(null);
  const typed = plain(text);
  const isTyped = typed !== plain(met);
  if (reason !== met && (!isTyped || typed === plain(reason))) {
    setField({ text: isTyped ? text : reason, met: reason });
  }
  const isAhead = label !== null && isTyped;
  useHoldBack(isAhead);

  function give() {
    if (isAhead) onReason(typed);
  }
  const giveLatest = useEffectEvent(give);
  useEffect(() => {
    if (!isAhead) {
      aheadSince.current = null;
      return undefined;
    }
    aheadSince.current ??= Date.now();
    const wait = Math.min(PAUSE_MS, aheadSince.current + LONGEST_MS - Date.now());
    const timer = setTimeout(giveLatest, wait);
    return () => clearTimeout(timer);
  }, [text, isAhead]);
  useEffect(() => {
    const leave = () => giveLatest();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, []);

  if (label === null) return null;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        maxLength={REASON_LIMIT}
        value={text}
        aria-describedby={`${id}-reminder`}
        onChange={({ currentTarget }) => setField({ text: currentTarget.value, met })}
        onBlur={give}
      />
      <p className="soft small" id={`${id}-reminder`}>
        {typed === "" ? reminder : ""}
      </p>
    </div>
  );
}

/** As it is given and stored. */
function plain(text: string): string {
  return text.trim().toWellFormed();
}

import { REASON_LIMIT } from "@circle/review/limits";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useHoldBack } from "./use-hold-back.ts";

const PAUSE_MS = 600;
const LONGEST_MS = 2_000;

/**
 * Why a standard does not apply. Each reason is an entry of its own, so it is given after a pause, after two seconds of
 * typing, on leaving the field, and when the page goes away, not at each letter. Until then it is not said to be saved.
 */
export function ReasonField({
  label,
  reason,
  reminder,
  onReason,
}: {
  readonly label: string;
  readonly reason: string;
  readonly reminder: string;
  readonly onReason: (reason: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null); // null: nothing here that was not given
  const aheadSince = useRef<number | null>(null);
  const text = typed ?? reason;
  const isAhead = typed !== null && typed.trim() !== reason;
  useHoldBack(isAhead);

  const give = useEffectEvent(() => {
    if (typed !== null && isAhead) onReason(typed.trim());
  });
  useEffect(() => {
    if (!isAhead) {
      aheadSince.current = null;
      return undefined;
    }
    aheadSince.current ??= Date.now();
    const wait = Math.min(PAUSE_MS, aheadSince.current + LONGEST_MS - Date.now());
    const timer = setTimeout(give, wait);
    return () => clearTimeout(timer);
  }, [typed, isAhead]);
  useEffect(() => {
    const leave = () => give();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, []);

  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={REASON_LIMIT}
        value={text}
        aria-describedby={`${id}-reminder`}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          if (typed !== null && isAhead) onReason(typed.trim());
          setTyped(null);
        }}
      />
      <p className="soft small" id={`${id}-reminder`}>
        {text.trim() === "" ? reminder : ""}
      </p>
    </div>
  );
}

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";

const PAUSE_MS = 600;

/**
 * Why a standard does not apply. Each reason is an entry of its own, so it is given after a pause, on leaving the
 * field, and when the page goes away, not at each letter.
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
  const timer = useRef<number | undefined>(undefined);
  const text = typed ?? reason;

  const give = useEffectEvent(() => {
    if (typed !== null && typed.trim() !== reason) onReason(typed.trim());
  });
  useEffect(() => {
    if (typed === null) return undefined;
    timer.current = window.setTimeout(give, PAUSE_MS);
    return () => window.clearTimeout(timer.current);
  }, [typed]);
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
        maxLength={1_000}
        value={text}
        aria-describedby={`${id}-reminder`}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          if (typed !== null && typed.trim() !== reason) onReason(typed.trim());
          setTyped(null);
        }}
      />
      <p className="soft small" id={`${id}-reminder`}>
        {text.trim() === "" ? reminder : ""}
      </p>
    </div>
  );
}

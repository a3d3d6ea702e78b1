import { type ReactNode, useTransition } from "react";

/** A button whose deed takes a while: it says so meanwhile, and a second tap does nothing. */
export function ActionButton({
  act,
  busyWords,
  weight,
  children,
}: {
  readonly act: () => Promise<void>;
  readonly busyWords: string;
  readonly weight?: "main" | "quiet" | "grave";
  readonly children: ReactNode;
}) {
  const [isBusy, start] = useTransition();
  return (
    <button
      type="button"
      className="button"
      data-weight={weight}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) start(act);
      }}
    >
      {isBusy ? busyWords : children}
    </button>
  );
}

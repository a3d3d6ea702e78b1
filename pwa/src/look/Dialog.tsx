import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";

/**
 * A question in front of the page. Show it by rendering it; Escape asks to close it; focus goes back where it came from.
 *
 * It stands beside the page, not where it is rendered: a turned tablet may hide that place, and with it the question,
 * while nothing else can be touched.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close(); // while it is still there, so that the browser gives the focus back
  }, []);

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return; // a chooser of files in it was cancelled
        event.preventDefault(); // or it would be gone a moment before its owner knows
        onClose();
      }}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose(); // some browsers close at a second Escape without asking
      }}
    >
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}

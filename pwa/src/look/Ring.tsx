/** The sign of the app, as on its icon: a circle that stays open, and somebody coming in. */
export function Ring() {
  return (
    <svg viewBox="76 88 358 356" width="1.5em" height="1.5em" aria-hidden="true" focusable="false">
      <path
        d="M402.9 238A148 148 0 1 1 309 117.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="52"
        strokeLinecap="round"
      />
      <circle cx="372.6" cy="164.9" r="30" fill="#c96f3b" />
    </svg>
  );
}

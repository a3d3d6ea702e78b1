import { MessagesSquare, MessageSquareCheck } from "lucide-react";

import { words } from "../words/words.ts";

/** Marks a standard to talk over with the team. Only its reviewer sees it before the reveal. */
export function FlagButton({
  isFlagged,
  onFlag,
}: {
  readonly isFlagged: boolean;
  readonly onFlag: (flagged: boolean) => void;
}) {
  return (
    <button
      type="button"
      className="button"
      data-weight="quiet"
      aria-pressed={isFlagged}
      onClick={() => onFlag(!isFlagged)}
    >
      {isFlagged ? <MessageSquareCheck aria-hidden /> : <MessagesSquare aria-hidden />}
      {words().scoring.discuss}
    </button>
  );
}

import { MessagesSquare, MessageSquareCheck } from "lucide-react";

/** Marks a standard to talk over: with the team, where only its reviewer sees it before the reveal, or in the community. */
export function FlagButton({
  words,
  isFlagged,
  onFlag,
}: {
  readonly words: string;
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
      {words}
    </button>
  );
}

import { Bookmark, BookmarkCheck } from "lucide-react";

/** Marks a standard to come back to. Only its reviewer sees it before the reveal. */
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
      {isFlagged ? <BookmarkCheck aria-hidden /> : <Bookmark aria-hidden />}
      Come back
    </button>
  );
}

import { emptySelfReviewFile } from "@circle/review/self-review-file";
import { Download } from "lucide-react";
import { useState } from "react";
import { giveFile } from "../../keeping/give-file.ts";
import type { ReviewOnTablet } from "../../reviews/use-review.ts";
import { withoutIsolates } from "../../words/isolated.ts";
import { words } from "../../words/all-words.ts";

/** Gives a spreadsheet file with a row for each standard of this review, for a community to fill in. */
export function EmptyFileButton({
  review: { sections, edition, details },
  label,
}: {
  readonly review: Pick<ReviewOnTablet, "sections" | "edition" | "details">;
  readonly label: string;
}) {
  const [given, setGiven] = useState<string | null>(null);
  const say = words().selfReviewFile;

  function give() {
    const name = withoutIsolates(say.fileName(details.community)).replaceAll(/[\\/:*?"<>|]/g, " ");
    const text = emptySelfReviewFile(sections, edition.scoreLabels, say.columns);
    giveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
    setGiven(name);
  }

  return (
    <div className="row">
      <button type="button" className="button" onClick={give}>
        <Download aria-hidden /> {label}
      </button>
      <output className="small">{given !== null && say.given(given)}</output>
    </div>
  );
}

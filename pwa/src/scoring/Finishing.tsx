import type { Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { FinishDialog } from "./FinishDialog.tsx";

/** What a reviewer taps who has finished, and a last look before it counts. */
export function Finishing({
  here,
  workbook,
  selfScores,
  edits,
  onSealed,
}: {
  readonly here: ReviewOnTablet;
  readonly workbook: Workbook;
  /** The community's own, as far as they can be seen. */
  readonly selfScores: ReadonlyMap<StandardCode, Score | null>;
  readonly edits: WorkbookEdits;
  readonly onSealed: () => void;
}) {
  const [isAsked, setIsAsked] = useState(false);
  const say = words().sealing;
  return (
    <>
      <button type="button" className="button" onClick={() => setIsAsked(true)}>
        <CircleCheckBig aria-hidden /> {say.finish}
      </button>
      {isAsked && (
        <FinishDialog
          title={say.sealTitle}
          what={here.status?.revealed === true ? say.sealAfterReveal : say.sealWhat}
          confirmWords={say.sealIt}
          path={`/r/${here.review}/score`}
          workbook={workbook}
          selfScores={selfScores}
          sections={here.sections}
          onConfirm={(applicable) => {
            const outcome = edits.seal(applicable);
            if (outcome.kind === "done") onSealed();
            return outcome;
          }}
          onClose={() => setIsAsked(false)}
        />
      )}
    </>
  );
}

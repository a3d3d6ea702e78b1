import { SCORES } from "@circle/standards/scores";
import { useEffect, useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { words } from "../words/words.ts";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";
import { keep } from "./remembered.ts";
import { useRemembered } from "./use-remembered.ts";

/** What somebody is told where they are for the first time. Once they have seen it, or gone on without it, it never comes again. */
export function FirstHint({
  name,
  isNeeded,
  hasBegun,
  hint,
  labels,
}: {
  readonly name: string;
  readonly isNeeded: boolean;
  /** On whatever tablet. Who begins while they read it keeps it before them: nothing moves under their hands. */
  readonly hasBegun: boolean;
  readonly hint: string;
  /** The list has room for the shapes only; here is what they say. */
  readonly labels: ScoreLabels;
}) {
  const place = `hint/${name}`;
  const [state, remember] = useRemembered(place, "new");
  const [hadBegun] = useState(hasBegun); // when the page was opened
  useEffect(() => {
    if (hasBegun) keep(place, "seen");
  }, [hasBegun, place]);
  if (state !== "new" || hadBegun || !isNeeded) return null;
  return (
    <Notice>
      <p>{hint}</p>
      <p className="row">
        {SCORES.map((score) => (
          <ScoreWord key={score} score={score} labels={labels} />
        ))}
      </p>
      <p>
        <button type="button" className="button" onClick={() => remember("seen")}>
          {words().scoring.hintSeen}
        </button>
      </p>
    </Notice>
  );
}

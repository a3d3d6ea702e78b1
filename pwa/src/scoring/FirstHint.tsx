import { Notice } from "../look/Notice.tsx";
import { words } from "../words/words.ts";
import { useRemembered } from "./use-remembered.ts";

/** What somebody is told where they are for the first time. Once they have seen it, or gone on without it, it never comes again. */
export function FirstHint({
  name,
  isNeeded,
  hint,
}: {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly hint: string;
}) {
  const [state, remember] = useRemembered(`hint/${name}`, "new");
  if (state !== "new" || !isNeeded) return null;
  return (
    <Notice>
      <p>{hint}</p>
      <p>
        <button type="button" className="button" onClick={() => remember("seen")}>
          {words().scoring.hintSeen}
        </button>
      </p>
    </Notice>
  );
}

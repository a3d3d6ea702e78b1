import { type Missing, missingForPublishing } from "@circle/review/decisions";
import type { Draft } from "@circle/review/draft";
import { useMemo } from "react";
import { Link } from "wouter";
import { Notice } from "../look/Notice.tsx";
import bullets from "../scoring/Bullets.module.css";
import { standardPath } from "../scoring/standard-path.ts";
import { words } from "../words/all-words.ts";
import type { Words } from "../words/words.ts";

/** What a draft lacks, with the way to each standard. None of it keeps anybody from publishing. */
export function StillMissing({ draft, path }: { readonly draft: Draft; readonly path: string }) {
  const groups = useMemo(() => Map.groupBy(missingForPublishing(draft), sortOf), [draft]);
  const say = words().publishing;
  if (groups.size === 0) return <p>{say.nothingMissing}</p>;
  return (
    <Notice tone="warn">
      <p>
        <strong>{say.beforePublishing}</strong>
      </p>
      <ul className={bullets["bullets"]}>
        {[...groups].map(([sort, missing]) => (
          <li key={sort}>
            {say.missing[sort](missing.length)}{" "}
            {missing.slice(0, MOST_NAMED).map(({ standard }, place) => (
              <span key={standard}>
                {place > 0 && ", "}
                <Link href={standardPath(path, standard)}>{standard}</Link>
              </span>
            ))}
            {missing.length > MOST_NAMED && ` ${say.more(missing.length - MOST_NAMED)}`}
          </li>
        ))}
      </ul>
      <p>{say.allTheSame}</p>
    </Notice>
  );
}

const MOST_NAMED = 24;

function sortOf(missing: Missing): keyof Words["publishing"]["missing"] {
  switch (missing.kind) {
    case "undecided":
    case "unsettled":
      return missing.kind;
    case "reasonMissing":
      return "withoutReason";
    case "commentMissing":
      return missing.why === "differsFromSelf" ? "differs" : "unexplained";
  }
}

import { type Missing, missingForPublishing } from "@circle/review/decisions";
import type { Draft } from "@circle/review/draft";
import { useMemo } from "react";
import { Link } from "wouter";
import { Notice } from "../look/Notice.tsx";
import { plural } from "../look/plural.ts";
import bullets from "../scoring/Bullets.module.css";
import { standardPath } from "../scoring/standard-path.ts";

/** What a draft lacks, with the way to each standard. None of it keeps anybody from publishing. */
export function StillMissing({ draft, path }: { readonly draft: Draft; readonly path: string }) {
  const groups = useMemo(() => Map.groupBy(missingForPublishing(draft), wordsOf), [draft]);
  if (groups.size === 0) return <p>Every standard has the team’s score, and a comment where one is needed.</p>;
  return (
    <Notice tone="warn">
      <p>
        <strong>Before you publish:</strong>
      </p>
      <ul className={bullets["bullets"]}>
        {[...groups].map(([words, missing]) => (
          <li key={words}>
            {plural(missing.length, "standard", "standards")} {words}:{" "}
            {missing.slice(0, MOST_NAMED).map(({ standard }, place) => (
              <span key={standard}>
                {place > 0 && ", "}
                <Link href={standardPath(path, standard)}>{standard}</Link>
              </span>
            ))}
            {missing.length > MOST_NAMED && ` and ${missing.length - MOST_NAMED} more`}
          </li>
        ))}
      </ul>
      <p>You can publish all the same; it stays blank in the draft.</p>
    </Notice>
  );
}

const MOST_NAMED = 24;

function wordsOf(missing: Missing): string {
  switch (missing.kind) {
    case "undecided":
      return "without the team’s score";
    case "unsettled":
      return "with two decisions to choose from";
    case "reasonMissing":
      return "without a reason";
    case "commentMissing":
      return missing.why === "differsFromSelf"
        ? "where the team differs from the community, without a comment"
        : "partly or not met, without a comment";
  }
}

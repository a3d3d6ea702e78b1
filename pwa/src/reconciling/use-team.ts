import { useMemo, useState } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useOtherReviewers } from "../scoring/use-other-reviewers.ts";
import { useSelfReview } from "../scoring/use-self-review.ts";
import { type TeamSources, teamSourcesOf } from "./team-sources.ts";

/** "opening" until all that is on this tablet has been read. Those of before stay while more is being opened. */
export function useTeamSources(here: ReviewOnTablet): TeamSources | "opening" {
  const { status, members } = here;
  const others = useOtherReviewers(here, null, status?.revealed ?? false);
  const self = useSelfReview(here);
  const now = useMemo(
    () => (others === "opening" || self === "opening" ? "opening" : teamSourcesOf(others, self, { status, members })),
    [others, self, status, members],
  );
  const [held, hold] = useState<TeamSources | "opening">(now);
  if (now !== "opening" && now !== held) hold(now);
  return now === "opening" ? held : now;
}

import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useOtherReviewers } from "../scoring/use-other-reviewers.ts";
import { useSelfReview } from "../scoring/use-self-review.ts";
import { type TeamSources, teamSourcesOf } from "./team-sources.ts";

export function useTeamSources(here: ReviewOnTablet): TeamSources {
  const { status } = here;
  const named = useOtherReviewers(here, null, status?.revealed ?? false);
  const self = useSelfReview(here);
  return useMemo(() => teamSourcesOf(named, self, status), [named, self, status]);
}

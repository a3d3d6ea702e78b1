import { reviewerWorkbook } from "@circle/review/workbook-id";
import { CoordinatorStep } from "./CoordinatorStep.tsx";
import { HostStep } from "./HostStep.tsx";
import { LeadStep } from "./LeadStep.tsx";
import { OwnWorkbookStep } from "./OwnWorkbookStep.tsx";
import type { ReviewOnTablet } from "./use-review.ts";

/** What is mine to do next, by my roles; a lead who also scores has two things. */
export function NextSteps({ review }: { readonly review: ReviewOnTablet }) {
  const { roles, me } = review;
  if (roles.includes("host")) return <HostStep review={review} />;
  const isLead = roles.includes("lead");
  const isReviewer = me !== null && roles.includes("reviewer");
  return (
    <>
      {isReviewer && <OwnWorkbookStep review={review} workbook={reviewerWorkbook(me.person)} />}
      {isLead && <LeadStep review={review} />}
      {!isLead && !isReviewer && <CoordinatorStep review={review} />}
    </>
  );
}

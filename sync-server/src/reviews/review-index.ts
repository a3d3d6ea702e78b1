import { phaseOf } from "@circle/review/status";
import type { ReviewIndex } from "../store/log-store.ts";
import type { ReviewState } from "./review-state.ts";

/** What can be looked up of a review across all reviews: a function of its marks. */
export function indexOf({ review, marks }: ReviewState): ReviewIndex {
  const { facts } = marks;
  const details = facts.details;
  return {
    review,
    details: details === null ? null : detailsOf(details),
    phase: phaseOf(marks),
    members: [...facts.members.values()]
      .map(({ person, number, name, roles, background, ended, statedAt }) => {
        return { review, person, number, name, roles, background, ended, at: statedAt };
      })
      .toSorted((left, right) => (left.person < right.person ? -1 : 1)),
    devices: [...facts.devices.values()]
      .map(({ device, person, name, publicKey, ended }) => ({
        review,
        device,
        person,
        name,
        publicKey,
        ended,
      }))
      .toSorted((left, right) => (left.device < right.device ? -1 : 1)),
  };
}

function detailsOf({
  community,
  organisation,
  sector,
  edition,
  visitOn,
  agenda,
  settings,
}: NonNullable<ReviewState["marks"]["facts"]["details"]>): ReviewIndex["details"] {
  return { community, organisation, sector, edition, visitOn, agenda, settings };
}

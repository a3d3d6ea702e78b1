/** What the things of a review are called: phases, roles, sectors and the like. */
import type { InvitationState } from "@circle/review/commands";
import type { Background, Role } from "@circle/review/members";
import type { Standing } from "@circle/review/standing";
import type { Phase } from "@circle/review/status";
import type { EvidenceSource } from "@circle/standards/evidence";
import type { Sector } from "@circle/standards/sectors";

export function standingWords(standing: Standing["state"]): string {
  switch (standing) {
    case "unscored":
      return "No reviewer scored it";
    case "incomplete":
      return "Not all scored it";
    case "unsettled":
      return "A reviewer has two scores";
    case "agree":
      return "All agree";
    case "allAbsent":
      return "All were absent";
    case "disagree":
      return "Reviewers differ";
  }
}

export function phaseWords(phase: Phase): string {
  switch (phase) {
    case "preparing":
      return "Preparing";
    case "selfReview":
      return "Self-review";
    case "visiting":
      return "Visit";
    case "reconciling":
      return "Reconciling";
    case "draft":
      return "Draft";
    case "closed":
      return "Closed";
  }
}

export function roleWords(role: Role): string {
  switch (role) {
    case "lead":
      return "Lead reviewer";
    case "reviewer":
      return "Reviewer";
    case "host":
      return "Host community";
    case "coordinator":
      return "Coordinator";
  }
}

export function backgroundWords(background: Background): string {
  switch (background) {
    case "staff":
      return "Staff";
    case "clientMember":
      return "Client member";
    case "independent":
      return "Independent";
  }
}

export function sectorWords(sector: Sector): string {
  switch (sector) {
    case "adultDemocratic":
      return "Adult democratic";
    case "prison":
      return "Prison";
    case "addiction":
      return "Addiction";
    case "childrenYoungPeople":
      return "Children and young people";
    case "learningDisability":
      return "Learning disability";
  }
}

export function sourceWords(source: EvidenceSource): string {
  switch (source) {
    case "staffInterview":
      return "Talking with staff";
    case "clientInterview":
      return "Talking with client members";
    case "observation":
      return "What we saw";
    case "tour":
      return "Tour";
    case "document":
      return "Document";
  }
}

export function invitationWords(state: InvitationState["state"]): string {
  switch (state) {
    case "open":
      return "Invited, not joined yet";
    case "used":
      return "Joined";
    case "withdrawn":
      return "Invitation withdrawn";
    case "expired":
      return "Invitation expired";
  }
}

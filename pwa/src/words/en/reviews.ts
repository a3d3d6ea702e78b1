import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";

const standards = (count: number) => counted("en", count, { one: "# standard", other: "# standards" });

export const reviews = {
  title: "My reviews",
  looking: "Looking up your reviews …",
  none: "The reviews that you take part in will be listed here. If you expect one, connect to a network for a moment, or ask the coordinator for a code.",
  noneToCoordinate:
    "Reviews will be listed here. Make one to begin with: say which community is visited and when, then invite its people.",
  newReview: "New review",
  anotherCode: "I have another code",
  onTheDay: (day: string, distance: string | null) => (distance === null ? day : `${day}, ${distance}`),
  notOnTablet: "Not on this tablet yet. Open it once while there is a network.",
  notOnTabletClosed: "Not on this tablet.",
  takenOff: "You were taken off the team of this review.",

  review: "Review",
  theReview: "The review",
  reviewedOn: (title: string, year: number) => `Reviewed on “${title}” (${year}).`,
  howFar: "How far this review is",
  phaseDone: "(done)",
  phaseOpen: "(not submitted yet)",

  rooms: "In this review",
  myWorkbook: "My workbook",
  ourSelfReview: "Our self-review",
  theirSelfReview: "The community's self-review",
  absencesAndLooking: "Absences and looking together",
  teamDecisions: "The team's decisions",
  draft: "The draft",
  peopleAndTablets: "People and tablets",
  changeDetails: "Change the review's details",

  day: "The day",
  partOfDay: (startsAt: string, title: string) => `${startsAt} ${title}`,
  partUntil: (part: string, end: string) => `${part}, until ${end}`,
  partNow: "Now",
  presentLeft: (part: string, left: string) => `${part}: ${left}`,
  beginsAt: (startsAt: string, title: string) => `The day begins at ${startsAt}: ${title}`,
  partLeft: (count: number) => `${standards(count)} not scored yet`,
  partNothingLeft: (total: number) =>
    total === 1 ? "the standard is scored" : `all ${number("en", total)} standards scored`,
  partIsAbout: (sections: readonly string[]) => `About ${listed("en", sections)}`,

  draftIsHere: "The draft is here",
  versionForCommunity: (version: number, at: string, isBesideOwn: boolean) =>
    `Version ${version}, published ${at}: what the team saw${isBesideOwn ? ", beside what you said yourselves" : ""}.`,
  selfReviewSubmitted: "Your self-review is submitted",
  lookAtIt: "Look at it",
  submittedAt: (at: string) => `Submitted ${at}. What you add now is marked as added later.`,
  teamIsAgreeing: "The team is agreeing what to say; the draft comes next.",
  visitIsNext: "The visit comes next, then the draft.",
  openingSelfReview: "Opening your self-review …",
  startSelfReview: "Start the self-review",
  goOnWithSelfReview: "Go on with the self-review",
  readAndSubmit: "Read through and submit",
  everyStandardScored: "Every standard has a score",
  howIsYourCommunity: "How is your community doing?",
  scoreTogether: "Score your own community, all of you together if you can. Several people can write at once.",

  draftPublished: "The draft is published",
  correctWithReason:
    "If something in it needs correcting, change it with the team's decisions and publish a new version with a reason.",
  lookingTogether: "Looking together",
  noReviewerYet: "No reviewer is in this review yet, as far as this tablet knows. A coordinator invites them.",
  everyoneSealed: "Everyone has sealed",
  lookTogether: "Look together",
  revealWhenReady: "When the team is ready, reveal: then all of you see all scores and notes side by side.",
  sealedSoFar: (ready: number, all: number, missing: readonly string[]) =>
    `${ready} of ${all} have sealed or are absent. Not yet: ${missing.join(", ")}.`,
  decideTogether: "Decide together",
  decideScores: "Decide the team's scores",
  everyStandardDecided: "Every standard is decided",
  seeDraftAndPublish: "See the draft and publish it",
  decidedSoFar: (decided: number, all: number, late: number) =>
    late === 0
      ? `${decided} of ${all} standards decided.`
      : `${decided} of ${all} standards decided; on ${late} something is new since the decision.`,

  openingWorkbook: "Opening your workbook …",
  workbookReady: "Your workbook is ready",
  scoreWhatYouSee: "Score what you see and hear",
  scoredEveryStandard: "You have scored every standard",
  startScoring: "Start scoring",
  goOnScoring: "Go on scoring",
  readAndSeal: "Read through, finish and seal",
  twoScores: (count: number) =>
    counted("en", count, {
      one: "# standard has two different scores from your tablets. Open it and choose the one you mean.",
      other: "# standards have two different scores from your tablets. Open them and choose the one you mean.",
    }),
  youHaveSealed: "You have sealed your workbook",
  youSealedAt: (at: string) => `Sealed ${at}.`,
  canUnseal: "You can unseal it with a reason until the team looks together.",
  notSealedBy: (who: readonly string[]) => `Not sealed yet: ${who.join(", ")}.`,
  teamLooksTogether: "The team is looking together",
  seeTeamScores: "See all the team's scores",
  leadDecides:
    "The lead decides the team's score for each standard. You can still add an afterthought to your own workbook.",
  versionForReviewer: (version: number, at: string) =>
    `Version ${version}, published ${at}. You can still add an afterthought to your own workbook.`,

  next: {
    host: {
      preparing: "Score your own community together, then submit your self-review.",
      selfReview: "Score your own community together, then submit your self-review.",
      visiting: "Your self-review is submitted. The visit comes next.",
      reconciling: "The team is agreeing what to say. The draft comes next.",
      draft: "Read the draft.",
    },
    lead: {
      preparing: "Get to know the standards; the community is doing its self-review.",
      selfReview: "Get to know the standards; the community is doing its self-review.",
      visiting: "Visit, score, and look together once everyone has sealed.",
      reconciling: "Decide the team's scores, then publish the draft.",
      draft: "Read the draft; publish a correction if it needs one.",
    },
    reviewer: {
      preparing: "Get to know the standards; the community is doing its self-review.",
      selfReview: "Get to know the standards; the community is doing its self-review.",
      visiting: "Score what you see and hear, then seal.",
      reconciling: "Look together at all the team's scores.",
      draft: "Read the draft.",
    },
    coordinator: {
      preparing: "Invite the lead, the reviewers and the community.",
      selfReview: "The community is doing its self-review.",
      visiting: "The team visits and scores.",
      reconciling: "The team is agreeing what to say.",
      draft: "Read the draft; close the review when it is done.",
    },
  },

  invitePeople: "Invite people",
  eachGetsACode: "Each gets a code of their own, as a link, as a square to scan or on paper. It works for 14 days.",

  closeReview: "Close the review",
  isClosed: "This review is closed.",
  closedOncePublished: "A review can be closed once its draft has been published.",
  closeThis: "Close this review?",
  closingIsFinal:
    "It can’t be opened again, and nothing more can be published. Close it when everybody has what they need.",
  closingLetsGo:
    "Each tablet lets go of the review by itself, once everything on it has been received. What was published can then be read wherever there is a network; who needs it without one prints it before.",
  closing: "Closing …",
  closeIt: "Close it",
  notYet: "Not yet",
  published: "Published",
  draftVersion: (version: number) => `Draft, version ${version}`,
  publishedBy: (at: string, name: string | null) => (name === null ? at : `${at}, by ${name}`),

  people: "Who is in it",
  nameIfYou: (name: string) => `${name} (you)`,
  hasNotJoined: "Has not joined yet",
  selfReviewIsSubmitted: "Self-review submitted",
  sealedAt: (at: string) => `Sealed ${at}`,
  absent: (reason: string) => (reason === "" ? "Absent" : `Absent: ${reason}`),
  notSealedYet: "Not sealed yet",

  tabletRevoked: (name: string) => `${name} (revoked)`,
  noContactYet: (name: string) => `${name}: no contact yet`,
  lastContact: (name: string, at: string) => `${name}: last contact ${at}`,
  madeAndArrived: (made: number, arrived: number) =>
    `made ${counted("en", made, { one: "# change", other: "# changes" })}, ${counted("en", arrived, { one: "# has", other: "# have", none: "none has" })} arrived`,
  allArrived: "everything has arrived",

  sectionBySection: "Section by section",
  scoredOf: (scored: number, total: number) => `${scored} of ${total}`,
  standardsScored: "standards scored",
  flagged: (count: number) => counted("en", count, { one: "# is flagged", other: "# are flagged" }),
  countOfScore: (label: string, count: number) => `${label}: ${count}`,

  response: "The community's response",
  aReviewersWorkbook: "A reviewer's workbook",
};

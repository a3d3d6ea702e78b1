import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";

const names = (all: readonly string[]) => listed("en", all);
/** More names than somebody reads in passing are told by their number. */
const some = (all: readonly string[]) => (all.length > 3 ? `${all.length} people` : names(all));
const changes = (count: number) => counted("en", count, { one: "# change", other: "# changes" });
const days = (count: number) => counted("en", count, { one: "# day", other: "# days" });

export const coordinating = {
  // The board of all reviews
  find: "Find a community",
  howFar: "How far it is",
  allPhases: "All",
  optionOf: (name: string, count: number) => `${name} (${number("en", count)})`,
  groupsOfReviews: "Groups of reviews",
  groups: {
    today: "Visit today",
    thisWeek: "Next seven days",
    waitingForDraft: "Waiting for a draft",
    later: "Later",
    done: "Draft published",
  },
  reviewsCounted: (count: number) => counted("en", count, { one: "# review", other: "# reviews" }),
  showThem: (count: number) => counted("en", count, { one: "Show it", other: "Show all #" }),
  found: (count: number) =>
    counted("en", count, { one: "# review found", other: "# reviews found", none: "No review found" }),
  noneFound: "No review is like that.",
  showAll: "Show all reviews",
  asOf: (at: string) => `As of ${at}.`,
  noNetwork: "There is no connection to the server.",
  boardNotKept: "This tablet could not keep what the server told.",
  stoodAt: (at: string) => `This is how things stood at ${at}.`,
  youAre: (roles: readonly string[]) => `You are here as: ${roles.join(", ")}`,
  notOnTablet: "Not on this tablet. It opens where there is a network.",
  peopleCounted: (count: number) => counted("en", count, { one: "# person", other: "# people" }),
  next: {
    nothing: "This review is closed.",
    close: "Close it when everybody has what they need.",
    inviteLead: "Invite a lead reviewer.",
    inviteReviewers: "Invite the reviewers.",
    inviteHost: "Invite members of the community.",
    release: "Look at what is held apart, and release it if it is theirs.",
    remindSelfReview: "Remind the community to submit its self-review.",
    selfReview: "The community is doing its self-review.",
    ready: "Everybody is there. The visit comes next.",
    visitToday: "The team is visiting and scoring.",
    newCodes: (who: readonly string[]) => `Make a new code for ${some(who)}.`,
    askToJoin: (who: readonly string[]) => `Ask ${some(who)} to join.`,
    askToConnect: (who: readonly string[]) => `Ask ${some(who)} to open the app where there is a network.`,
    askToOpen: (who: readonly string[]) => `Ask ${some(who)} to open the app once.`,
    waitForSeals: (who: readonly string[]) => `Ask ${some(who)} to seal.`,
    waitForReveal: (who: readonly string[]) => `Everyone has sealed: ${some(who)} can let the team look together.`,
    waitForDraft: (who: readonly string[]) => `Ask ${some(who)} when the draft will be published.`,
  },
  missing: {
    notJoined: (who: readonly string[]) => `Invited, not joined yet: ${who.join(", ")}`,
    codeDead: (who: readonly string[]) => `Not joined, and the code no longer works: ${who.join(", ")}`,
    personNotSeen: (name: string, count: number) => `${name} (${days(count)})`,
    notSeen: (who: readonly string[]) => `Not heard of: ${who.join(", ")}`,
    behind: (name: string, made: number, arrived: number) =>
      `${name} made ${changes(made)}, ${counted("en", arrived, { one: "# has", other: "# have", none: "none has" })} arrived`,
  },
  ready: {
    leadJoined: (name: string) => `${name}, the lead, has joined`,
    leadNotJoined: (name: string) => `${name}, the lead, has not joined`,
    reviewersJoined: (joined: number, all: number) =>
      counted("en", all, {
        none: "No reviewers yet",
        one: joined === all ? "The reviewer has joined" : "The reviewer has not joined",
        other: joined === all ? "All # reviewers have joined" : `${number("en", joined)} of # reviewers have joined`,
      }),
    hostsJoined: (joined: number, all: number) =>
      all === 0
        ? "Nobody of the community yet"
        : `${counted("en", joined, { one: "# person", other: "# people", none: "Nobody" })} of the community ${joined === 1 || joined === 0 ? "has" : "have"} joined`,
    notSubmitted: "Self-review not submitted yet",
    submitted: (at: string) => `Self-review submitted ${at}`,
    sealed: (sealed: number, all: number) =>
      `${number("en", sealed)} of ${number("en", all)} have sealed or are absent`,
  },
  contactAs: (roles: string, contact: string) => `${roles}: ${contact}`,
  contact: {
    notJoined: "not joined",
    invited: "invited, not joined yet",
    none: "joined, no contact yet",
    last: (at: string) => `last contact ${at}`,
    sealed: "sealed",
    absent: "absent",
  },

  // Making and changing a review
  newReview: "New review",
  changeReview: "Change the review",
  makeReview: "Make the review",
  makingReview: "Making the review …",
  saveChanges: "Save the changes",
  saving: "Saving …",
  forgetTyped: "Forget what I typed",
  stillTyped: "What you typed is still here.",
  somethingMissing: "Something is still missing",
  theCommunity: "The community",
  community: "Community",
  communityHint: "As it calls itself.",
  organisation: "Organisation (optional)",
  kind: "What kind of community?",
  kindHint: "It decides which standards apply.",
  theVisit: "The visit",
  dayOfVisit: "Day of the visit",
  howWeScore: "How reviewers score",
  selfScoreAfterOwn: "Show the community's own score only after a reviewer has given theirs",
  selfScoreAfterOwnHint: "So that the community's view doesn't lead the reviewer's.",
  standards: "Standards",
  standardsHint: "The edition that the community is reviewed on, for good.",
  standardsFixed: "A review keeps the edition it was made with.",
  editionNamed: (title: string, year: number) => `${title} (${year})`,
  editionCounted: (title: string, year: number, count: number) =>
    `${title} (${year}), ${counted("en", count, { one: "# standard", other: "# standards" })}`,
  editionOfAll: (title: string, year: number, count: number) =>
    `${title} (${year}), ${counted("en", count, { one: "# standard", other: "# standards" })} for all kinds of community together`,
  choose: "Choose …",
  lookingUpEditions: "Looking up the editions …",
  editionsNotListed: "The editions of the standards could not be listed.",
  day: "The day",
  addPart: "Add a part",
  usualDayBegin: "Begin with a usual day",
  partMoved: (title: string, place: number, all: number) => `“${title}” is now ${place} of ${all}.`,
  partRemoved: (title: string) => `“${title}” is removed.`,
  whenPartBegins: (part: number) => `When part ${part} begins`,
  whatPartIs: (part: number) => `What part ${part} is`,
  movePartUp: (part: number) => `Move part ${part} up`,
  movePartDown: (part: number) => `Move part ${part} down`,
  removePart: (part: number) => `Remove part ${part}`,
  partSections: (part: number) => `Which standards part ${part} is about`,
  partSectionsOpener: (chosen: readonly string[]) =>
    chosen.length === 0 ? "Which standards is it about?" : `About ${names(chosen)}`,
  partSectionsHint:
    "Reviewers then see how many of these are left to score. Choose none for a part that is about all of them, or about none.",
  usualDay: [
    { startsAt: "09:30", title: "Arrival and team briefing" },
    { startsAt: "10:00", title: "Community meeting, introductions" },
    { startsAt: "10:30", title: "Tour" },
    { startsAt: "11:00", title: "The standards, with the whole community" },
    { startsAt: "12:30", title: "Lunch" },
    { startsAt: "13:15", title: "Staff group and client-member group, side by side" },
    { startsAt: "14:00", title: "Looking at documents" },
    { startsAt: "14:30", title: "Team meeting, looking together" },
    { startsAt: "15:15", title: "What we saw, with the community" },
  ],
  faults: {
    community: "Say which community is visited.",
    sector: "Choose what kind of community it is.",
    edition: "Choose the edition of the standards.",
    visitOn: "Give the day of the visit, with its year.",
    tooManyParts: (most: number) => `The day can have ${most} parts at most.`,
    partTime: "Say when this part begins.",
    partTitle: "Say what happens then.",
    tooLong: (most: number, found: number) => `This can have ${most} characters at most; it has ${found}.`,
    whoIsInvited: "Say who is invited.",
    chooseInvited: "Choose who is invited.",
    choosePart: "Choose which part they take.",
  },

  // People and tablets
  peopleAndTablets: "People and tablets",
  theReview: "The review",
  reviewsNotForYou: "The coordinators make reviews and change them.",
  notForYou: "The lead reviewer and the coordinators look after people and tablets.",
  lookingUpPeople: "Looking up the people …",
  lastKnown: "Below is what this tablet last knew.",
  tryAgain: "Try again",
  trying: "Trying …",
  nobodyYet: "Nobody has been invited yet. Begin with the lead reviewer.",
  notJoinedYet: "Not joined yet",
  joined: "Joined",
  noTabletLeft: "Every tablet was revoked",
  noLonger: "No longer in this review",
  removed: "Removed",
  codeForAnotherOpen: "Code for another tablet open",
  until: (state: string, day: string) => `${state}; the code works until ${day}`,
  revoke: "Revoke",
  revokeTablet: (tablet: string) => `Revoke ${tablet}`,
  newCode: "New code",
  codeForAnother: "Code for another tablet",
  makingCode: "Making a code …",
  withdrawCode: "Withdraw the code",
  withdrawing: "Withdrawing …",
  removeFromReview: "Remove from the review",
  codesForAll: (count: number) =>
    counted("en", count, {
      one: "A new code for who has not joined",
      other: "New codes for all # who have not joined",
    }),
  codesForOthers: (count: number) =>
    counted("en", count, {
      one: "A new code for the other who has not joined",
      other: "New codes for the other # who have not joined",
    }),
  codesForAllTitle: "Make new codes for all who have not joined?",
  codesForAllWhy: (who: readonly string[]) =>
    `${names(who)} each get a new code, to hand over or to print. Codes that they were given before stop working.`,
  codesMake: "Make the codes",
  codesMaking: "Making the codes …",
  aCoordinator: "A coordinator",
  somebody: "Somebody",

  invite: "Invite somebody",
  who: "Who?",
  somebodyNew: "Somebody new",
  somebodyKnown: "Somebody who was in another review",
  person: "Person",
  name: "Name",
  nameHint: "A first name or an alias is enough. No e-mail address is needed.",
  part: "Part in this review",
  parts: {
    reviewer: { words: "Reviewer", hint: "Visits and scores." },
    leadWhoScores: {
      words: "Lead reviewer who also scores",
      hint: "Visits, scores, and leads the team to its decisions.",
    },
    lead: { words: "Lead reviewer", hint: "Leads the team to its decisions without scores of their own." },
    host: { words: "Member of the host community", hint: "Writes the self-review and reads the draft." },
  },
  comesAs: "Comes as (optional)",
  notSaid: "Not said",
  makeInvitation: "Make an invitation",
  makingInvitation: "Making the invitation …",
  them: "them",

  // Invitations to hand over
  handOver: (count: number) => counted("en", count, { one: "Hand over this code", other: "Hand over these codes" }),
  shownOnlyNow: "A code is shown only now. If it gets lost, make a new one: the old one then stops working.",
  hasJoined: (who: readonly string[]) =>
    who.length === 1
      ? `${names(who)} has joined: that code is used up.`
      : `${names(who)} have joined: those codes are used up.`,
  forPerson: (name: string) => `For ${name}`,
  qrOf: (link: string) => `A square to scan with a camera; it holds the link ${link}`,
  qrLoading: "Drawing the square …",
  qrMissing: "The square could not be drawn here. The link and the code say the same.",
  scanThis: "Scan this with the camera of the tablet.",
  orType: (address: string) => `Or open ${address} there and type`,
  orLink: "Or open this link there:",
  worksOnce: (day: string) => `It works once, until ${day}.`,
  share: "Share …",
  sharing: "Sharing …",
  copyMessage: "Copy message",
  copyLink: "Copy link",
  copyCode: "Copy code",
  messageTitle: (community: string) => `Invitation to the review of ${community}`,
  message: (of: {
    readonly name: string;
    readonly community: string;
    readonly day: string;
    readonly roles: string;
    readonly link: string;
    readonly address: string;
    readonly code: string;
    readonly until: string;
  }) =>
    [
      `Hello ${of.name},`,
      `you are invited to the review of ${of.community} on ${of.day}, as: ${of.roles}.`,
      `Open this link on your own tablet or phone: ${of.link}`,
      `Or open ${of.address} and type the code ${of.code}.`,
      "On an iPad or iPhone put Open Circle on the Home Screen first, open it from there, and type the code.",
      `The code works once, until ${of.until}.`,
    ].join("\n"),

  // Printed invitations
  print: "Print",
  printHow: "When printed",
  printEach: "One page for each person",
  printSeveral: "Three to a page, to cut apart",
  sheetOver: "Invitation to a review",
  sheetRole: (roles: string) => `You take part as: ${roles}`,
  sheetCode: "Your code",
  sheetAddress: "The address",
  sheetSteps: (day: string) => [
    "On an iPad or iPhone put Open Circle on the Home Screen first: open the address in Safari, tap Share, then “Add to Home Screen”. Open it from there and type your code.",
    "On any other tablet or phone scan the square with the camera, or open the address in the browser and type your code.",
    `Tap the button with your name: the code works once, until ${day}.`,
  ],

  // A spreadsheet file for the self-review
  selfReviewFile: "Self-review as a spreadsheet file",
  selfReviewFileWhy:
    "If the community would rather write in a spreadsheet, send them this file. A member of the community brings it in on their own tablet, on the self-review page.",
  selfReviewFileGet: "Get the empty file",

  // What was done
  whatWasDone: "What was done in this review",
  lookingUp: "Looking it up …",
  when: "When",
  whoDid: "Who",
  what: "What",
  actWithDetails: (act: string, details: readonly string[]) => `${act}: ${details.join(", ")}`,
  acts: {
    reviewCreated: "Made the review",
    reviewChanged: "Changed the review's details",
    invited: "Invited",
    invitedAgain: "Made a new code",
    invitationWithdrawn: "Withdrew an invitation",
    joined: "Joined",
    joinedAgain: "Joined again with the same code",
    deviceAdded: "Added a tablet",
    memberEnded: "Removed from the review",
    deviceEnded: "Revoked a tablet",
    published: "Published the draft",
    closed: "Closed the review",
    released: "Released what was held apart",
  },

  // Held apart
  heldApart: "Held apart",
  heldApartWhy:
    "This came from a tablet after it was revoked, or from a person after they were removed. If you know that it is theirs, release it: then it counts like everything else.",
  heldFrom: (name: string, workbook: string, count: number, at: string) =>
    `${name}, ${workbook}: ${changes(count)}, last ${at}`,
  release: "Release",
  releasing: "Releasing …",
  released: (count: number) =>
    counted("en", count, { one: "# change was released.", other: "# changes were released." }),

  // Revoking and removing
  revokeTitle: (owner: string, tablet: string) => `Revoke “${tablet}” of ${owner}?`,
  revokeThis: "Revoke this tablet",
  revokeWhy:
    "Do this when a tablet is lost or given away. It gets nothing more from the server, in any review. What it has brought so far stays.",
  joinAgain: (owner: string) => `${owner} can join again on another tablet with a new code.`,
  removeTitle: (name: string) => `Remove ${name} from this review?`,
  removeThem: (name: string) => `Remove ${name}`,
  removeWhy: (name: string) =>
    `${name} gets nothing more of this review, on any tablet. What has arrived so far stays in the review, and the team no longer waits for ${name}.`,
  notArrived: (count: number) =>
    `${counted("en", count, { one: "# change that was made there has", other: "# changes that were made there have" })} not arrived yet. If you can, wait until the tablet has been on a network.`,
  stillBrings:
    "What arrives later is held apart, and counts only if the lead or a coordinator releases it, on this page.",
  lastContactWas: (at: string) => `The last contact was ${at}; more may have been written since.`,
  oneMoment: "One moment …",
  leaveIt: "Leave it as it is",
  closeReview: "Close the review",
};

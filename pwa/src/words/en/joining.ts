export const joining = {
  forWhom: "For the people who visit each other's therapeutic communities, and for the community that welcomes them.",
  joinYourReview: "Join your review",
  needCode:
    "You need a code, or a link that has it. The coordinator of the review gives it to you; you need no e-mail address.",
  whatHappens: "What happens here",
  story: {
    selfReview: "A community looks at itself, standard by standard, and says how it is doing.",
    visit:
      "A small team from other communities visits, listens and writes down what it saw. This works without a network.",
    together: "The team puts its notes side by side and agrees what to say.",
    draft: "The community reads it, beside what it said itself.",
  },
  onlyYou:
    "What you write is kept on your tablet first. Until the team decides to look together, only you can read it.",

  back: "Back",
  title: "Join with a code",
  whatCode:
    "The coordinator of your review gave you a code, or a link that has it. It works once, on one tablet, phone or computer.",
  code: "Your code",
  codeHint: "12 letters and digits, like 7KQ2-M9XA-T4WD. Capitals, dashes and spaces don't matter.",
  lookUp: "Look up the code",
  lookingUp: "Looking up your code …",
  tryAgain: "Try again",
  joinedHere: (name: string) => `This tablet is ${name}’s already: to go on, you need no code.`,
  openReviews: "Open my reviews",

  welcome: (name: string) => `Welcome, ${name}`,
  makesCoordinator: "This code makes you a coordinator: you set up reviews and invite their people.",
  invitedTo: "You are invited to the review of",
  visit: "Visit",
  youAre: "You are",
  tabletName: "A name for this tablet or phone",
  tabletNameHint: "So that you and the coordinator can tell your tablets apart. You can leave it as it is.",
  devices: {
    androidPhone: "Android phone",
    androidTablet: "Android tablet",
    windows: "Windows computer",
    other: "Computer",
  },
  yoursAlready: (tablet: string) => `This tablet is yours already (${tablet}). The code adds what it is for.`,
  joinAs: (name: string) => `Join as ${name}`,
  joiningNow: "Joining …",
  notYou: (name: string) => `Not ${name}? Then leave this page: the code hasn't been used.`,
  signOutHere: (name: string) => `Sign ${name} out here`,

  codeIsFor: (name: string) => `This code is for ${name}`,
  tabletIsAnothers: (owner: string, invited: string) =>
    `This tablet is ${owner}'s, and the code is for ${invited}. It has not been used.`,
  useOwnTablet: (owner: string, invited: string) =>
    `Use the code on ${invited}'s own tablet. If this tablet is to become ${invited}'s, sign ${owner} out first: that empties it, once all of ${owner}'s work has been received.`,
  goToSigningOut: (owner: string) => `Go to signing ${owner} out`,
};

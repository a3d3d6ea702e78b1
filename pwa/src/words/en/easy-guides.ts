import type { Words } from "../words.ts";

/** For client members who review, and who read slowly: short sentences, one thing in each. */

type Guides = Words["guides"];

const code = [
  "You get a code. It is only for you. It works one time.",
  "Type the code. Tap “Look up the code”.",
  "You see your name. Tap “Join as …”.",
  "You have an iPad? First put the app on the Home Screen. The app shows you how.",
];

const tabletGoesOff = { when: "The tablet goes off.", toDo: "Switch it on. Open the app. Your work is still there." };
const notSaved = {
  when: "You see “Not saved”.",
  toDo: "Don’t close the page. Tap “Save a copy now”. Then get help.",
};
const lost = { when: "The tablet is lost or broken.", toDo: "Tell the coordinator at once. You get a new code." };
const codeFails = { when: "The code does not work.", toDo: "Look at each letter again. Or ask for a new code." };

const reviewer: Guides["reviewer"] = {
  title: "Guide for reviewers",
  name: "Reviewers",
  who: "You visit a community. You say what you see and hear.",
  intro: "This tells you what to do. You can ask for help at any time.",
  joining: {
    heading: "Before the day",
    lines: [...code, "Then open the review at home, one time. Now everything is on your tablet."],
  },
  flight: {
    heading: "On the way",
    lines: [
      "You can switch on flight mode. The app works without a network.",
      "Your work is sent later, by itself. You do nothing.",
      "Charge your tablet. Don’t delete the app.",
    ],
  },
  scoring: {
    heading: "In the house",
    lines: [
      "Read a standard. “In easy words” helps you.",
      "Look. Listen. Ask.",
      "Then tap a score. You can change it later.",
      "Write a few words: What did you see? Who told you? Say a client member, or a member of staff. Never a name.",
      "You are not sure? Tap “Discuss with the team”.",
      "Nobody sees your scores yet. You can say what you really think.",
    ],
  },
  words: { heading: "The words at the top", lines: ["Tap the words to see more."] },
  finishing: {
    heading: "When you have finished",
    lines: [
      "Tap “I have finished”. It is all right if something is still open.",
      "Then tap “Yes, I have”. Now your scores stay as they are.",
      "You forgot something? Tap “Reopen” and say why.",
      "Later the team looks at all scores together, and talks.",
      "Before you go home: find a network. Wait until you see “Received”.",
    ],
  },
  wrong: {
    heading: "When something goes wrong",
    troubles: [
      codeFails,
      tabletGoesOff,
      notSaved,
      { when: "You see “Two scores: choose one”.", toDo: "Tap the score that you mean." },
      { when: "You see “Needs attention”.", toDo: "Your work is safe. Show the page to the coordinator." },
      lost,
      { when: "You don’t know what to do.", toDo: "Ask the lead. You have time." },
    ],
  },
  never: {
    heading: "Never write this",
    lines: [
      "Never write a name. Nobody’s name.",
      "Never write something that shows who a person is.",
      "Somebody tells you that a person is hurt or in danger? Don’t write it. Go to the lead and tell them. Do it at once.",
      "Don’t tell others what you read here. Keep your tablet with you.",
    ],
  },
};

const host: Guides["host"] = {
  title: "Guide for the community",
  name: "Members of the host community",
  who: "You look at your own community. Then a team visits you.",
  intro: "This tells you what to do. You can ask for help at any time.",
  joining: { heading: "Join", lines: [...code, "You can also use one tablet together."] },
  scoring: {
    heading: "Look at yourselves",
    lines: [
      "Read a standard together. Talk about it.",
      "Then tap the score that you agree on.",
      "Under “Comment” write why. Everybody can write there.",
      "Be honest. Nobody marks you.",
    ],
  },
  flight: {
    heading: "Without a network",
    lines: ["The app works without a network. Your work is sent later, by itself.", "Don’t delete the app."],
  },
  words: { heading: "The words at the top", lines: ["Tap the words to see more."] },
  finishing: {
    heading: "When you have finished",
    lines: [
      "One of you taps “Submit the self-review”.",
      "Then the team can read it. You can’t take it back.",
      "You can still add something. It says that you added it later.",
    ],
  },
  visit: {
    heading: "The visit",
    lines: ["The team looks, listens and asks.", "At the end they tell you what they saw."],
  },
  draft: {
    heading: "Read what the team saw",
    lines: [
      "Tap “The draft”. You see your score and the team’s score.",
      "Tap “Team and community differ”. Now you see where they are not the same.",
      "Something is wrong? Tell the coordinator.",
    ],
  },
  wrong: {
    heading: "When something goes wrong",
    troubles: [
      codeFails,
      tabletGoesOff,
      notSaved,
      { when: "You see “Two scores: choose one”.", toDo: "Two of you tapped. Talk, and choose one." },
      { when: "You see “Needs attention”.", toDo: "Your work is safe. Show the page to the coordinator." },
      lost,
    ],
  },
  never: {
    heading: "Never write this",
    lines: [
      "Never write a name. Nobody’s name.",
      "Never write something that shows who a person is.",
      "Somebody is hurt or in danger? Don’t write it. Tell a person you trust in your community. Do it at once.",
    ],
  },
};

export const easyGuides: Partial<Guides> = {
  reviewer,
  host,
  scoresMean: {
    met: "Yes, it is so.",
    partlyMet: "Sometimes, or in part.",
    notMet: "No, it is not so.",
    notApplicable: "This community does not need it. Say why.",
    couldNotAssess: "You don’t know.",
  },
  status: {
    onTablet: "On this tablet",
    onTabletMeans: "Your work is safe.",
    received: "Received 14:32",
    receivedMeans: "It has been sent. Very good.",
    offline: "Not received: no network",
    offlineMeans: "That is all right. It is sent later.",
    notSaved: "Not saved",
    notSavedMeans: "Don’t close the page. Get help.",
  },
};

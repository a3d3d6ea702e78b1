/**
 * A guide for each part that people take, in the order of what they do. “Double quotes” stand around words that are on
 * the screen, and around nothing else: a test looks for each of them among what the app says.
 */

const code = [
  "The coordinator gives you a code, or a link that has it. It works once, and it is only for you. You need no e-mail address.",
  "Open the link on your own tablet, or type the code and tap “Look up the code”. The app greets you by your name; then tap “Join as …”.",
  "On an iPad, put the app on the Home Screen first. The app shows you how.",
];

const notSaved = {
  when: "“Not saved” stands at the top.",
  toDo: "Keep the page open; you can go on writing. Tap “Save a copy now”, free some space on the tablet, and tell the lead reviewer.",
};
const tabletGoesOff = {
  when: "The app closes, or the tablet goes off.",
  toDo: "Open it again. What was on this tablet is still there.",
};
const attention = {
  when: "“Needs attention” stands at the top.",
  toDo: "It is safe on this tablet. Tap it, save a copy, and show the page to the coordinator.",
};

export const guides = {
  door: "Guide for my part",
  title: "Guides",
  chooseIntro: "Two pages for each part that people take in a review. They are on this tablet, also without a network.",
  all: "All guides",
  back: "Back",
  print: "Print this guide",
  pageHead: "Open Circle",

  scoresMean: {
    met: "It is so.",
    partlyMet: "Some of it is so, or only sometimes.",
    notMet: "It is not so.",
    notApplicable: "It does not belong to this community. Say why.",
    couldNotAssess: "You could not find out.",
  },
  status: {
    onTablet: "On this tablet",
    onTabletMeans: "It is safe here, also when the tablet is switched off.",
    received: "Received 14:32",
    receivedMeans: "The server has it as well.",
    offline: "Not received: no network",
    offlineMeans: "Nothing is wrong. It is sent when there is a network.",
    notSaved: "Not saved",
    notSavedMeans: "Keep the page open, and do what it says.",
  },
  pictures: {
    joinAs: "Join as Ann",
    comeBack: "Discuss with the team",
    finished: "I have finished",
    sealed: "Sealed 14:05",
    notSealed: "Not sealed yet",
    absent: "Absent: taken ill",
    reveal: "Reveal to the team",
    forAnn: "For Ann",
    once: "It works once.",
    community: "Community",
    team: "Team",
  },

  reviewer: {
    title: "Guide for reviewers",
    name: "Reviewers",
    who: "You visit a community and score what you see and hear.",
    intro: "What you do, in the order in which you do it. This page is on your tablet and needs no network.",
    joining: {
      heading: "Before the day: join",
      lines: [
        ...code,
        "Then open the review once while there is a network, so that the standards are on your tablet, and what the community says of itself.",
      ],
    },
    flight: {
      heading: "On the way: flight mode",
      lines: [
        "You can switch on flight mode and leave it on all day. Reading, scoring and writing need no network.",
        "When there is a network again, your work is sent by itself. You press nothing.",
        "Charge the tablet. Don’t remove the app, and don’t clear the browser’s data: work that has not been sent is only there.",
      ],
    },
    scoring: {
      heading: "In the house: look, listen and score",
      lines: [
        "One tap gives a score, and you can change it at any time. Leave open what you have not come to.",
        "Under “Your note” say in a few words what you saw or heard, and from whom: a member of staff, two client members, the notice board.",
        "“Discuss with the team” marks a standard to talk over when you all look together. “In easy words” says a standard more simply.",
        "Nobody else can see your scores yet, not even the lead. So score what you saw yourself; you talk about it later, all together.",
      ],
    },
    words: {
      heading: "What the words at the top mean",
      lines: ["Tap them to see where all your work is."],
    },
    finishing: {
      heading: "When you have finished",
      lines: [
        "Tap “I have finished”. The app lists what is still open. You may finish all the same.",
        "“Finish and seal” keeps your scores as they are. If you forgot something, tap “Unseal” and say why; that works until the team looks together.",
        "When everybody has sealed, the lead reveals: then the team sees all scores side by side and talks. The lead writes down what the team says. Your name is not in the draft.",
        "Before you go home, let the tablet find a network and wait until it says “Received”.",
      ],
    },
    wrong: {
      heading: "When something goes wrong",
      troubles: [
        {
          when: "Your code does not work.",
          toDo: "Check it letter by letter. Otherwise ask the coordinator for a new one.",
        },
        tabletGoesOff,
        notSaved,
        {
          when: "A standard says “Two scores: choose one”.",
          toDo: "You scored it on two tablets. Choose the one you mean.",
        },
        attention,
        {
          when: "The tablet is lost or broken.",
          toDo: "Tell the coordinator at once. What was received is safe, and you get a code for another tablet.",
        },
        { when: "You are not sure.", toDo: "Ask the lead. Nothing has to be done in a hurry: your work is kept." },
      ],
    },
    never: {
      heading: "What you never write",
      lines: [
        "No name of anybody: not of client members, staff, relatives or visitors. Say their part: a client member, a night worker.",
        "Nothing by which one person could be known: no room number, no illness together with an age, no story that only one person can have told.",
        "If somebody tells you of harm, abuse or danger: write nothing of it here, not a word. Say that you can’t keep it to yourself, and tell the lead in person, at once. The lead knows what comes next.",
        "What you read and write here is for the team. Keep the tablet with you, and don’t talk about it elsewhere.",
      ],
    },
  },

  lead: {
    title: "Guide for the lead reviewer",
    name: "Lead reviewers",
    who: "You bring the team together and write down what it says.",
    intro:
      "What only you do. If you score as well, the guide for reviewers is yours too; all that it says of names and notes holds for the whole team.",
    before: {
      heading: "Before the day",
      lines: [
        "Join with your code as everybody does, and open the review while there is a network.",
        "Under “People and tablets” you see who has joined, and when each tablet last had contact. Ask everybody to open the review once at home.",
        "Ask the community whether tablets are welcome, whether there is a network, and who is responsible for safeguarding. Have the coordinator’s telephone number with you.",
        "In a prison, tablets and telephones may come in only with written permission, asked for long before. Without it leave them outside, take notes on paper, and type them in afterwards.",
      ],
    },
    flight: {
      heading: "Flight mode",
      lines: [
        "Everybody can score in flight mode all day. To look together, each tablet needs a network for some minutes: the community’s, or a telephone’s. Plan where and when.",
      ],
    },
    words: { heading: "What the words at the top mean", lines: ["Tap them to see where all your work is."] },
    ready: {
      heading: "When the reviewers have finished",
      lines: [
        "“Absences and looking together” shows who has sealed. It shows nobody’s scores. If you score too, seal your own workbook first.",
        "If somebody is ill, or their tablet does not come back, mark them as absent and say why. If their scores come later, they are shown as new; nothing is lost.",
        "Tap “Reveal to the team” when you sit together. It can’t be undone. From then on the team sees all scores and notes; the community sees nothing of it.",
      ],
    },
    deciding: {
      heading: "Deciding",
      lines: [
        "For each standard you see the community’s own score and each reviewer’s. “Differ” lists those on which the reviewers are not of one mind: talk about them first.",
        "Where all agree, you can take the score over, one by one or all at once. Where you differ, talk, then tap the team’s score. It need not be the one most of you gave.",
        "Under “The team’s comment” say why: above all where something is missing, does not apply, or where the community scored itself otherwise. The community reads it.",
        "“What we found” is for what the community does especially well, and what it could do next.",
        "“New since you decided” means that a reviewer has added something. Look at it, and keep or change the team’s score.",
      ],
    },
    publishing: {
      heading: "Telling the community, and publishing",
      lines: [
        "Before you leave, tell the community in a few words what you saw, and thank them.",
        "“Publish” shows what is still missing, and the draft as the community will read it. Read all of it once: no name may be in it.",
        "“Publish to the community” gives it to them. A published version never changes. A correction is a new version, and you say what changed and why.",
      ],
    },
    wrong: {
      heading: "When something goes wrong",
      troubles: [
        {
          when: "A tablet of the team is lost or broken.",
          toDo: "Tell the coordinator, who ends it and gives out a new code. What had been received is safe.",
        },
        {
          when: "Somebody has unsealed after you revealed, before it took effect.",
          toDo: "The app tells you. When they have sealed again, reveal once more.",
        },
        {
          when: "A tablet finds no network.",
          toDo: "Its work stays on it and is sent later. Look together where there is a network, or mark that reviewer as absent.",
        },
        {
          when: "The draft was not published.",
          toDo: "Something arrived meanwhile. The app shows what; look at it, then publish again.",
        },
        notSaved,
        attention,
      ],
    },
    never: {
      heading: "When somebody may be in danger",
      lines: [
        "If a reviewer brings you what somebody told them of harm, abuse or danger: write nothing of it in the app.",
        "Speak with the person at the community who is responsible for safeguarding, before you leave the house. Tell the coordinator the same day. If your network has agreed another way, follow that.",
        "Look through comments and findings for names, and for anything by which one person could be known. Take it out before you publish.",
      ],
    },
  },

  host: {
    title: "Guide for the community",
    name: "Members of the host community",
    who: "You look at yourselves, welcome the team, and read what it saw.",
    intro: "What you do, in the order in which you do it. This page is on your tablet and needs no network.",
    joining: {
      heading: "Join",
      lines: [
        ...code,
        "Several of you can take part, each with a code and a tablet of their own. You can also sit round one tablet together. A first name or an alias is enough.",
      ],
    },
    scoring: {
      heading: "Your self-review",
      lines: [
        "Talk about each standard together, for instance in the community meeting. Then tap the score that you agree on.",
        "Under “Comment” write what supports it. All of you write in the same text: with a network, what the others write appears by itself.",
        "It is your own view. Nobody marks it, and the team learns most from an honest one.",
      ],
    },
    flight: {
      heading: "Flight mode",
      lines: [
        "You can write without a network, also in flight mode. It is sent by itself when there is one again. Until then don’t remove the app, and don’t clear the browser’s data.",
      ],
    },
    words: { heading: "What the words at the top mean", lines: ["Tap them to see where all your work is."] },
    finishing: {
      heading: "Handing it in",
      lines: [
        "“Submit the self-review” gives it to the team: scores and comments as they are now. One of you does it, for all, when everybody’s work says “Received”.",
        "It can’t be taken back. What you add later is shown beside it, as added later.",
      ],
    },
    visit: {
      heading: "The day of the visit",
      lines: [
        "The team looks round, listens and asks. What reviewers write on that day only the team can read.",
        "Before they leave, they tell you in a few words what they saw.",
      ],
    },
    draft: {
      heading: "Reading the draft",
      lines: [
        "“The draft” begins with a summary. Then you see each section, and each standard with your score and the team’s side by side.",
        "“Team and community differ” shows only those on which you are not of one mind. You can search, and print it for your meeting.",
        "Comments are the whole team’s: who wrote what is not shown. If something in it is not right, tell the coordinator. A correction becomes a new version, and says what changed.",
      ],
    },
    wrong: {
      heading: "When something goes wrong",
      troubles: [
        {
          when: "Your code does not work.",
          toDo: "Check it letter by letter. Otherwise ask the coordinator for a new one.",
        },
        tabletGoesOff,
        notSaved,
        {
          when: "A standard says “Two scores: choose one”.",
          toDo: "Two of you scored it at the same time. Talk, and choose one.",
        },
        attention,
        {
          when: "The tablet is lost or broken.",
          toDo: "Tell the coordinator at once. What was received is safe, and you get a code for another tablet.",
        },
      ],
    },
    never: {
      heading: "What you never write",
      lines: [
        "No name of anybody: not of client members, staff, relatives or visitors. Say their part: a client member, the cook.",
        "Nothing by which one person could be known: no illness together with an age, no story that only one person can have told.",
        "Nothing about harm, abuse or danger to somebody. Tell the person responsible for safeguarding in your community, at once.",
      ],
    },
  },

  coordinator: {
    title: "Guide for coordinators",
    name: "Coordinators",
    who: "You make reviews, invite people, and help when something goes wrong.",
    intro: "What you do before, during and after a visit.",
    making: {
      heading: "Making a review",
      lines: [
        "“New review” asks for the community, the standards, the day and its timetable. All but the standards can be changed later.",
        "When you choose a team, think of somebody trained to lead it, of somebody with own experience as a client member, and that nobody comes from the community’s own organisation or has ties to it.",
        "In a prison, tablets come in only with written permission. Ask for it early, or plan with paper.",
      ],
    },
    inviting: {
      heading: "Inviting people",
      lines: [
        "Under “People and tablets” tap “Make an invitation”. A first name or an alias is enough. No e-mail address is needed.",
        "A code is shown only once: copy it, or print it as a slip. It works once, for 14 days. Give it only to the person it is for: whoever has it can join as them.",
        "A code is lost: tap “New code”. Somebody has a second tablet: “Code for another tablet”.",
      ],
    },
    before: {
      heading: "Before the day",
      lines: [
        "Look whether everybody has joined. Ask them to open the review once while there is a network, and on an iPad to put the app on the Home Screen.",
        "Give the lead your telephone number for the day.",
      ],
    },
    day: {
      heading: "On the day",
      lines: [
        "Reviewers may be in flight mode from morning to evening. That a tablet has had no contact for hours is usual.",
        "You see who has sealed, and of each tablet how much it has made and how much has arrived. Scores stay closed, to you as well, until the lead reveals.",
      ],
    },
    words: { heading: "What the words at the top mean", lines: ["Everybody sees them on their own tablet."] },
    after: {
      heading: "After the visit",
      lines: [
        "The lead decides with the team and publishes the draft. You read it as the community does, and all that led to it.",
        "If the community finds something that is not right, the lead publishes a new version with its reason.",
        "“Close the review” when everybody has what they need. Tablets then let go of it by themselves, once all their work has been received. The server keeps it.",
      ],
    },
    wrong: {
      heading: "When something goes wrong",
      troubles: [
        {
          when: "A tablet is lost or stolen.",
          toDo: "Tap “Revoke” beside it. It gets nothing more; what has arrived stays. Give its owner a “Code for another tablet”.",
        },
        {
          when: "Somebody leaves the team.",
          toDo: "“Remove from the review”. If their tablet has made more than has arrived, wait until it has been on a network, if you can.",
        },
        {
          when: "Something is “Held apart”.",
          toDo: "It came after a tablet was revoked or a person removed. If you know that it is theirs, “Release” it; then it counts.",
        },
        {
          when: "A tablet says “Needs attention”.",
          toDo: "Its work is safe on it. Ask for a copy of it by “Save a copy of my work”, and for a picture of the page.",
        },
        {
          when: "“Not saved” stands at the top.",
          toDo: "The tablet is full or its storage is broken. The page must stay open until a copy has been saved.",
        },
      ],
    },
    never: {
      heading: "Names, and what belongs elsewhere",
      lines: [
        "In notes, comments and findings stands no name, and nothing by which one person could be known. Tell everybody before they begin.",
        "What somebody tells a reviewer of harm, abuse or danger is never written in the app. The lead tells the person responsible at the community on the spot, and you the same day. Then the way of your own organisation holds.",
        "Codes, saved copies and printed drafts are for those they are meant for. Keep them where the papers of the review are kept.",
      ],
    },
  },
};

/** What a guess at names in a note is made from: words with a capital that are nobody's name, and what only people do. */

/** Notes are in either language, whatever the app speaks. Welsh words begin differently after some others. */
export const USUAL = new Set(
  [
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays",
    "January February March April May June July August September October November December",
    "Christmas Easter Eid Diwali Ramadan Hanukkah English Welsh Scottish Irish British Wales England Scotland Ireland London",
    "Type Standard Section Core Community House Meeting Staff Manager Lead Reviewer Team Trust Board Chair Charter Policy",
    "Dydd Ddydd Nos Llun Lun Mawrth Fawrth Mercher Fercher Iau Gwener Wener Sadwrn Sul",
    "Ionawr Chwefror Ebrill Mai Fai Mehefin Fehefin Gorffennaf Orffennaf Awst Medi Fedi Hydref Tachwedd Dachwedd Rhagfyr Ragfyr",
    "Nadolig Pasg Basg Cymru Gymru Nghymru Chymru Cymraeg Gymraeg Cymreig Gymreig Saesneg Lloegr Alban Iwerddon Prydain Brydain Caerdydd Gaerdydd",
    "Math Safon Adran Craidd Graidd Cymuned Gymuned Tŷ Dŷ Cyfarfod Gyfarfod Rheolwr Arweinydd Adolygydd Tîm Dîm Ymddiriedolaeth Bwrdd Fwrdd Cadeirydd Gadeirydd Siarter Polisi Bolisi",
  ].flatMap((line) => line.split(" ")),
);

/** What follows somebody's name where a sentence begins with it. */
export const DONE_BY_PEOPLE = new RegExp(
  `^(?:, who| (?:${[
    "said says told tells asked asks thinks thought explained explains mentioned mentions described describes",
    "admitted believes believed wants wanted likes liked loves loved knows knew hopes hoped prefers preferred",
    "agreed complained remembered remembers replied answered spoke speaks talked cooks cooked laughed",
  ]
    .flatMap((line) => line.split(" "))
    .join("|")}|(?:showed|met|greeted|welcomed) (?:us|me)))(?![\\p{L}-])`,
  "u",
);

/** What else begins a sentence of this kind, one of it: who is named by what they are, words that count or join, papers. */
export const BEGINNING = new Set(
  [
    "I We You He She They It This That These Those Who Whoever What One Two Three Four Five Six Seven Eight Nine Ten",
    "All Another Any Anybody Anyone Both Each Either Every Everybody Everyone Few Half Many More Most Much Neither",
    "Nobody None Nothing Others Several Some Somebody Someone Something Everything Things",
    "Children Men People Women",
    "Adult Advocate Analyst Apprentice Assistant Buddy Carer Chaplain Child Chairperson Chef Cleaner Client Coach Colleague Complainant Consultant Cook Counsellor",
    "Deputy Director Doctor Driver Elder Family Father Friend Gardener Governor Graduate Group Guest Head",
    "Inspector Instructor Interviewee Leader Leaver Man Matron Member Mentor Mother Neighbour Nurse Officer Owner Parent Patient",
    "Peer Person Practitioner Priest Prisoner Relative Resident Respondent Secretary Senior Student",
    "Supervisor Teacher Technician Tenant Trainee Trainer Treasurer Visitor Volunteer Warden Woman Worker",
    "Client-member Newcomer Newer Older Younger Former New Night Day Management Commissioner Committee Council Dog Cat",
    "Also Again Always Badly Briefly Fully Partly Poorly Well And Apparently Because But Certainly Clearly Consistently Earlier Even Eventually Finally",
    "First Freely Frankly Generally Happily Honestly If Indeed Just Later Maybe Mostly Never Next Not Obviously Often",
    "Once Only Openly Or Perhaps Previously Proudly Quickly Rarely Readily Really Recently Reportedly Repeatedly Simply So",
    "Sometimes Still Then Therefore There Though Today Twice Usually When Where While Yesterday Yet",
    "Agenda Agreement Answer Article Book Certificate Contract Diary Document Email Feedback File Form Guide Guidance",
    "Handbook Leaflet Letter List Log Message Minutes Note Notice Page Paper Plan Poster Procedure Protocol Question",
    "Record Register Report Rota Rule Sign Statement Survey Tour Visit Website",
  ].flatMap((line) => line.split(" ")),
);

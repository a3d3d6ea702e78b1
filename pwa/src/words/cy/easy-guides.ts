import type { Words } from "../words.ts";
import { screen } from "./guides-screen.ts";

/** As `easy-guides.ts` in English: brawddegau byr, un peth ym mhob un. */

type Guides = Words["guides"];

const code = [
  "Cewch god. I chi yn unig y mae. Mae’n gweithio un tro.",
  `Teipiwch y cod. Tapiwch “${screen.lookUp}”.`,
  `Gwelwch eich enw. Tapiwch “${screen.joinAs}”.`,
  "Oes gennych iPad? Rhowch yr ap ar y Sgrin Gartref yn gyntaf. Mae’r ap yn dangos sut.",
];

const tabletGoesOff = {
  when: "Mae’r llechen yn diffodd.",
  toDo: "Trowch hi ymlaen. Agorwch yr ap. Mae eich gwaith yno o hyd.",
};
const notSaved = {
  when: `Gwelwch “${screen.notSaved}”.`,
  toDo: `Peidiwch â chau’r dudalen. Tapiwch “${screen.saveCopy}”. Yna gofynnwch am help.`,
};
const attention = {
  when: `Gwelwch “${screen.attention}”.`,
  toDo: "Mae eich gwaith yn ddiogel. Dangoswch y dudalen i’r cydlynydd.",
};
const lost = {
  when: "Mae’r llechen ar goll neu wedi torri.",
  toDo: "Dywedwch wrth y cydlynydd ar unwaith. Cewch god newydd.",
};
const codeFails = {
  when: "Nid yw’r cod yn gweithio.",
  toDo: "Edrychwch ar bob llythyren eto. Neu gofynnwch am god newydd.",
};
const words = { heading: "Y geiriau ar y brig", lines: ["Tapiwch y geiriau i weld mwy."] };

const reviewer: Guides["reviewer"] = {
  title: "Canllaw i adolygwyr",
  name: "Adolygwyr",
  who: "Rydych yn ymweld â chymuned. Rydych yn dweud beth a welwch ac a glywch.",
  intro: "Mae hwn yn dweud beth i’w wneud. Gallwch ofyn am help unrhyw bryd.",
  joining: {
    heading: "Cyn y diwrnod",
    lines: [...code, "Yna agorwch yr adolygiad gartref, un tro. Nawr mae popeth ar eich llechen."],
  },
  flight: {
    heading: "Ar y ffordd",
    lines: [
      "Gallwch droi modd awyren ymlaen. Mae’r ap yn gweithio heb rwydwaith.",
      "Anfonir eich gwaith wedyn, ohono’i hun. Nid ydych yn gwneud dim.",
      "Gwefrwch eich llechen. Peidiwch â dileu’r ap.",
    ],
  },
  scoring: {
    heading: "Yn y tŷ",
    lines: [
      `Darllenwch safon. Mae “${screen.easyWords}” yn eich helpu.`,
      "Edrychwch. Gwrandewch. Gofynnwch.",
      "Yna tapiwch sgôr. Gallwch ei newid wedyn.",
      "Ysgrifennwch ychydig eiriau: Beth a welsoch? Pwy ddywedodd wrthych? Dywedwch aelod cleient, neu aelod o staff. Byth enw.",
      `Ddim yn siŵr? Tapiwch “${screen.discuss}”.`,
      "Nid oes neb yn gweld eich sgoriau eto. Gallwch ddweud beth rydych wir yn ei feddwl.",
    ],
  },
  words,
  finishing: {
    heading: "Pan fyddwch wedi gorffen",
    lines: [
      `Tapiwch “${screen.finished}”. Mae’n iawn os oes rhywbeth yn dal yn agored.`,
      "Yna tapiwch “Ydw, gorffen”. Nawr mae eich sgoriau’n aros fel y maent.",
      "Wedi anghofio rhywbeth? Tapiwch “Ailagor” a dywedwch pam.",
      "Wedyn mae’r tîm yn edrych ar bob sgôr gyda’i gilydd, ac yn siarad.",
      `Cyn mynd adref: dewch o hyd i rwydwaith. Arhoswch nes gweld “${screen.received}”.`,
    ],
  },
  wrong: {
    heading: "Pan aiff rhywbeth o’i le",
    troubles: [
      codeFails,
      tabletGoesOff,
      notSaved,
      { when: `Gwelwch “${screen.twoScores}”.`, toDo: "Tapiwch y sgôr a olygwch." },
      attention,
      lost,
      { when: "Ni wyddoch beth i’w wneud.", toDo: "Gofynnwch i’r prif adolygydd. Mae gennych amser." },
    ],
  },
  never: {
    heading: "Peidiwch byth ag ysgrifennu hyn",
    lines: [
      "Peidiwch byth ag ysgrifennu enw. Enw neb.",
      "Peidiwch byth ag ysgrifennu rhywbeth sy’n dangos pwy yw person.",
      "A yw rhywun yn dweud wrthych fod person yn cael ei frifo neu mewn perygl? Peidiwch â’i ysgrifennu. Ewch at y prif adolygydd a dywedwch wrtho. Gwnewch hynny ar unwaith.",
      "Peidiwch â dweud wrth eraill beth a ddarllenwch yma. Cadwch eich llechen gyda chi.",
    ],
  },
};

const host: Guides["host"] = {
  title: "Canllaw i’r gymuned",
  name: "Aelodau’r gymuned sy’n croesawu",
  who: "Rydych yn edrych ar eich cymuned eich hun. Yna mae tîm yn ymweld â chi.",
  intro: "Mae hwn yn dweud beth i’w wneud. Gallwch ofyn am help unrhyw bryd.",
  joining: { heading: "Ymuno", lines: [...code, "Gallwch hefyd ddefnyddio un llechen gyda’ch gilydd."] },
  scoring: {
    heading: "Edrych arnoch eich hunain",
    lines: [
      "Darllenwch safon gyda’ch gilydd. Siaradwch amdani.",
      "Yna tapiwch y sgôr y cytunwch arno.",
      `Dan “${screen.comment}” ysgrifennwch pam. Gall pawb ysgrifennu yno.`,
      "Byddwch yn onest. Nid oes neb yn eich marcio.",
    ],
  },
  flight: {
    heading: "Heb rwydwaith",
    lines: ["Mae’r ap yn gweithio heb rwydwaith. Anfonir eich gwaith wedyn, ohono’i hun.", "Peidiwch â dileu’r ap."],
  },
  words,
  finishing: {
    heading: "Pan fyddwch wedi gorffen",
    lines: [
      `Mae un ohonoch yn tapio “${screen.submit}”.`,
      "Yna gall y tîm ei ddarllen. Ni allwch ei dynnu’n ôl.",
      "Gallwch ychwanegu rhywbeth o hyd. Bydd yn dweud i chi ei ychwanegu wedyn.",
    ],
  },
  visit: {
    heading: "Yr ymweliad",
    lines: ["Mae’r tîm yn edrych, yn gwrando ac yn gofyn.", "Ar y diwedd maent yn dweud beth a welsant."],
  },
  draft: {
    heading: "Darllen yr hyn a welodd y tîm",
    lines: [
      `Tapiwch “${screen.draft}”. Gwelwch eich sgôr chi a sgôr y tîm.`,
      `Tapiwch “${screen.teamDiffers}”. Nawr gwelwch lle nad ydynt yr un fath.`,
      "A oes rhywbeth yn anghywir? Dywedwch wrth y cydlynydd.",
    ],
  },
  wrong: {
    heading: "Pan aiff rhywbeth o’i le",
    troubles: [
      codeFails,
      tabletGoesOff,
      notSaved,
      { when: `Gwelwch “${screen.twoScores}”.`, toDo: "Tapiodd dau ohonoch. Siaradwch, a dewiswch un." },
      attention,
      lost,
    ],
  },
  never: {
    heading: "Peidiwch byth ag ysgrifennu hyn",
    lines: [
      "Peidiwch byth ag ysgrifennu enw. Enw neb.",
      "Peidiwch byth ag ysgrifennu rhywbeth sy’n dangos pwy yw person.",
      "A yw rhywun yn cael ei frifo neu mewn perygl? Peidiwch â’i ysgrifennu. Dywedwch wrth berson yr ydych yn ymddiried ynddo yn eich cymuned. Gwnewch hynny ar unwaith.",
    ],
  },
};

export const easyGuides: Partial<Guides> = { reviewer, host };

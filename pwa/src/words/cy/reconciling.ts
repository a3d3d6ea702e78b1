import { counted } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

export const reconciling: Words["reconciling"] = {
  back: "Yr adolygiad",
  title: "Penderfyniadau’r tîm",
  opening: "Yn agor llyfr gwaith y tîm …",
  notHere: "Nid yw penderfyniadau’r tîm wedi cyrraedd y llechen hon eto.",
  notRevealed:
    "Nid yw sgoriau’r adolygwyr wedi’u datgelu eto. Tan hynny nid oes neb yn gweld sgoriau rhywun arall, na’r arweinydd chwaith.",
  seeSealed: "Gweld pwy sydd wedi selio",
  roomsLabel: "Rhannau’r dudalen hon",
  rooms: { standards: "Safonau", findings: "Yr hyn a ganfuom", soFar: "Hyd yn hyn", publish: "Cyhoeddi" },

  filters: {
    all: "Pob un",
    toDecide: "I’w penderfynu",
    differ: "Gwahanol",
    contested: "Heb gytundeb",
    new: "Newydd",
    toDiscuss: "I’w trafod",
  },
  none: {
    all: "Does gan y rhifyn hwn ddim safonau ar gyfer y math hwn o gymuned.",
    toDecide: "Mae pob safon wedi’i phenderfynu.",
    differ: "Nid yw’r adolygwyr yn gwahaniaethu ar unrhyw safon.",
    contested: "Mae’r adolygwyr yn cytuno ar bopeth y maent wedi’i sgorio ac nad yw’r tîm wedi’i benderfynu.",
    new: "Does dim byd newydd ers penderfynu.",
    toDiscuss: "Does dim adolygydd wedi marcio safon i’w thrafod.",
  },
  toDiscuss: "I’w drafod",
  decidedOf: (decided, total) => `${decided} o ${total} wedi’u penderfynu`,
  keys: {
    title: "Penderfynu â’r bysellfwrdd",
    nextToDo: "Y safon nesaf heb benderfyniad",
    note: "Ysgrifennu sylw’r tîm",
  },
  notDecided: "Heb ei phenderfynu",
  twoDecisions: "Dau benderfyniad",
  newSinceDecided: "Newydd ers penderfynu",
  takeOverAll: (scores) => `Cymryd y ${scores} y mae pawb yn cytuno arnynt`,
  takeOverTitle: (scores) => counted("cy", scores, { other: "Cymryd # sgôr?" }),
  takeOverThese: (codes) =>
    `Ar y safonau hyn rhoddodd yr adolygwyr yr un sgôr, ac nid yw’r tîm wedi penderfynu eto: ${codes.join(", ")}.`,
  takeOverWithout: (names) =>
    `Yn absennol adeg y datgelu, felly nid yw’r hyn a adawsant yn wag yn cyfrif: ${listed("cy", names)}.`,
  takeOverDiscussed: (codes) =>
    `Wedi’u marcio i’w trafod â’r tîm: ${codes.join(", ")}. Efallai yr hoffech siarad yn gyntaf.`,
  takeOverChange: "Daw pob un yn sgôr y tîm. Gallwch newid unrhyw un ohonynt wedyn.",
  takeThemOver: "Eu cymryd",
  notYet: "Dim eto",
  goThrough: (standards) =>
    counted("cy", standards, {
      one: "Mynd drwy’r un y mae anghytuno arni",
      other: "Mynd drwy’r # y mae anghytuno arnynt",
    }),
  takenOver: (scores) => counted("cy", scores, { other: "Cymerwyd # sgôr." }),
  undo: "Dadwneud",

  selfNotHere: "Nid yw hunanadolygiad y gymuned wedi cyrraedd y llechen hon eto.",
  reviewersNotHere: (names: readonly string[]) =>
    `Heb gyrraedd y llechen hon eto: yr hyn a ddywedodd ${listed("cy", names)}.`,
  notAllHere: "Nid yw popeth yma eto",
  notAllReadable: "Ni ellir dangos popeth",
  notAllHereYet:
    "Nid yw popeth wedi cyrraedd y llechen hon eto. Daw’r hyn sydd ar goll ohono’i hun cyn gynted ag y bydd rhwydwaith; tan hynny ni ellir dweud bod neb yn cytuno.",
  notSubmitted: "Nid yw’r gymuned wedi cyflwyno hunanadolygiad.",
  nobodyAgreesWithout: "Tan hynny ni ellir dweud bod neb yn cytuno. Gallwch benderfynu yr un fath.",
  teamsScore: "Sgôr y tîm",
  teamsScoreFor: (code) => `Sgôr y tîm ar gyfer ${code}`,
  allAgree: (score) => `Pawb yn cytuno: ${score}. Ei gymryd`,
  notDecidedYet: "Heb ei benderfynu eto",
  whyNotAssessed: "Pam na ellid ei hasesu?",
  whyReminder: "Dylai’r drafft ddweud pam.",
  comment: "Sylw’r tîm",
  commentHint: "Mae’r gymuned yn darllen hyn.",
  commentDiffers:
    "Sgoriodd y gymuned ei hun yn wahanol. Dywedwch pam rydych yn gwahaniaethu, os gwelwch yn dda; mae’r gymuned yn darllen hyn.",
  commentMissing: "Dywedwch beth sydd ar goll, os gwelwch yn dda; mae’r gymuned yn darllen hyn.",
  commentNobodys:
    "Ni roddodd yr un adolygydd y sgôr hwn. Dywedwch sut y daethoch ato, os gwelwch yn dda; mae’r gymuned yn darllen hyn.",
  newSince: "Newydd ers i chi benderfynu",
  theCommunity: "Y gymuned",
  aReviewer: "Adolygydd",
  tookBack: "tynnodd y sgôr yn ôl",
  noScoreThen: "Nid oedd sgôr pan benderfynoch.",
  before: "Cynt:",
  noScore: "dim sgôr",
  keepDecision: (score) => `Cadw’r penderfyniad: ${score}`,
  orChoose: "Neu dewiswch sgôr arall isod.",

  findings: {
    achievement: {
      heading: "Llwyddiannau",
      add: "Ychwanegu llwyddiant",
      empty: "Beth mae’r gymuned hon yn ei wneud yn arbennig o dda?",
      name: (place) => `Llwyddiant ${place}`,
    },
    improvement: {
      heading: "Gwelliannau",
      add: "Ychwanegu gwelliant",
      empty: "Beth allai hi ei wneud nesaf?",
      name: (place) => `Gwelliant ${place}`,
    },
  },
  noFindings: "Dim eto.",
  showAll: (count) => `Dangos pob un o’r ${count}`,
  removeFinding: "Tynnu",
  leaveOut: (finding, code) => `${finding}: gadael ${code} allan`,
  addStandardTo: (finding) => `${finding}: ychwanegu safon y mae’n ymwneud â hi`,
  addStandard: "Ychwanegu safon …",
  proposals: "Yr hyn y mae adolygwyr yn ei gynnig",
  proposalsIntro:
    "Cymerwch yr hyn y mae’r tîm yn cytuno arno. Gallwch newid y geiriau wedyn; mae geiriau’r adolygydd yn aros fel y maent.",
  proposedBy: (name) => `Cynigiwyd gan ${name}`,
  achievement: "Yn cael ei wneud yn dda",
  improvement: "I’w wella",
  takeOver: "Cymryd",
  allTaken: "Mae pob cynnig wedi’i gymryd.",
  soFarIntro: "Fel y câi ei gyhoeddi nawr, wrth ymyl sgoriau’r gymuned ei hun.",
};

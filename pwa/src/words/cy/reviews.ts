import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

const standards = (count: number) => counted("cy", count, { one: "# safon", two: "# safon", other: "# safon" });

export const reviews: Words["reviews"] = {
  title: "Fy adolygiadau",
  looking: "Yn chwilio am eich adolygiadau …",
  none: "Bydd yr adolygiadau rydych chi’n cymryd rhan ynddynt yn cael eu rhestru yma. Os ydych chi’n disgwyl un, cysylltwch â rhwydwaith am funud, neu gofynnwch i’r cydlynydd am god.",
  noneToCoordinate:
    "Bydd adolygiadau’n cael eu rhestru yma. Gwnewch un i ddechrau: dywedwch pa gymuned sy’n cael ymweliad a phryd, yna gwahoddwch ei phobl.",
  newReview: "Adolygiad newydd",
  anotherCode: "Mae gen i god arall",
  onTheDay: (day, distance) => (distance === null ? day : `${day}, ${distance}`),
  notOnTablet: "Nid yw ar y llechen hon eto. Agorwch ef unwaith tra bod rhwydwaith.",
  notOnTabletClosed: "Nid yw ar y llechen hon.",
  takenOff: "Rydych wedi’ch tynnu oddi ar dîm yr adolygiad hwn.",

  review: "Adolygiad",
  theReview: "Yr adolygiad",
  reviewedOn: (title, year) => `Adolygir yn ôl “${title}” (${year}).`,
  howFar: "Pa mor bell mae’r adolygiad hwn",
  phaseDone: "(wedi’i wneud)",
  phaseOpen: "(heb ei gyflwyno eto)",
  opening: "Yn agor yr adolygiad …",
  fetching: "Yn nôl yr adolygiad o’r gweinydd …",
  tryAgain: "Ceisio eto",
  trying: "Yn ceisio …",

  rooms: "Yn yr adolygiad hwn",
  myWorkbook: "Fy llyfr gwaith",
  ourSelfReview: "Ein hunanadolygiad",
  theirSelfReview: "Hunanadolygiad y gymuned",
  absencesAndLooking: "Absenoldebau ac edrych gyda’n gilydd",
  teamDecisions: "Penderfyniadau’r tîm",
  draft: "Y drafft",
  peopleAndTablets: "Pobl a llechi",
  changeDetails: "Newid manylion yr adolygiad",

  day: "Y diwrnod",
  partOfDay: (startsAt, title) => `${startsAt} ${title}`,
  partUntil: (part, end) => `${part}, tan ${end}`,
  partNow: "Nawr",
  presentLeft: (part, left) => `${part}: ${left}`,
  beginsAt: (startsAt, title) => `Mae’r diwrnod yn dechrau am ${startsAt}: ${title}`,
  partLeft: (count) => `${standards(count)} heb eu sgorio eto`,
  partNothingLeft: (total) =>
    total === 1 ? "mae’r safon wedi’i sgorio" : `pob un o’r ${number("cy", total)} safon wedi’u sgorio`,
  partIsAbout: (sections) => `Am ${listed("cy", sections)}`,

  readDraft: "Darllen y drafft",
  draftIsHere: "Mae’r drafft yma",
  versionForCommunity: (version, at, isBesideOwn) =>
    `Fersiwn ${version}, cyhoeddwyd ${at}: yr hyn a welodd y tîm${isBesideOwn ? ", wrth ochr yr hyn a ddywedoch chi eich hunain" : ""}.`,
  selfReviewSubmitted: "Mae eich hunanadolygiad wedi’i gyflwyno",
  lookAtIt: "Edrych arno",
  submittedAt: (at) =>
    `Cyflwynwyd ${at}. Bydd yr hyn a ychwanegwch nawr yn cael ei nodi fel rhywbeth a ychwanegwyd wedyn.`,
  teamIsAgreeing: "Mae’r tîm yn cytuno beth i’w ddweud; y drafft sy’n dod nesaf.",
  visitIsNext: "Yr ymweliad sy’n dod nesaf, yna’r drafft.",
  openingSelfReview: "Yn agor eich hunanadolygiad …",
  startSelfReview: "Dechrau’r hunanadolygiad",
  goOnWithSelfReview: "Mynd ymlaen â’r hunanadolygiad",
  readAndSubmit: "Darllen drwyddo a’i gyflwyno",
  everyStandardScored: "Mae sgôr gan bob safon",
  howIsYourCommunity: "Sut mae eich cymuned?",
  scoreTogether:
    "Sgoriwch eich cymuned eich hun, pawb gyda’ch gilydd os gallwch. Gall sawl person ysgrifennu ar unwaith.",

  draftPublished: "Mae’r drafft wedi’i gyhoeddi",
  correctWithReason:
    "Os oes angen cywiro rhywbeth ynddo, newidiwch ef gyda phenderfyniadau’r tîm a chyhoeddwch fersiwn newydd gyda rheswm.",
  lookingTogether: "Edrych gyda’n gilydd",
  noReviewerYet: "Nid oes adolygydd yn yr adolygiad hwn eto, hyd y gŵyr y llechen hon. Cydlynydd sy’n eu gwahodd.",
  everyoneSealed: "Mae pawb wedi selio",
  lookTogether: "Edrych gyda’n gilydd",
  revealWhenReady:
    "Pan fydd y tîm yn barod, datgelwch: yna bydd pob un ohonoch yn gweld yr holl sgoriau a nodiadau ochr yn ochr.",
  sealedSoFar: (ready, all, missing) =>
    `Mae ${ready} o ${all} wedi selio neu’n absennol. Dim eto: ${missing.join(", ")}.`,
  decideTogether: "Penderfynu gyda’n gilydd",
  decideScores: "Penderfynu sgoriau’r tîm",
  everyStandardDecided: "Mae pob safon wedi’i phenderfynu",
  seeDraftAndPublish: "Gweld y drafft a’i gyhoeddi",
  decidedSoFar: (decided, all, late) =>
    late === 0
      ? `Penderfynwyd ${decided} o ${all} safon.`
      : `Penderfynwyd ${decided} o ${all} safon; ar ${late} mae rhywbeth newydd ers y penderfyniad.`,

  openingWorkbook: "Yn agor eich llyfr gwaith …",
  workbookReady: "Mae eich llyfr gwaith yn barod",
  scoreWhatYouSee: "Sgoriwch yr hyn a welwch ac a glywch",
  scoredEveryStandard: "Rydych wedi sgorio pob safon",
  startScoring: "Dechrau sgorio",
  goOnScoring: "Mynd ymlaen â’r sgorio",
  readAndSeal: "Darllen drwyddo, gorffen a selio",
  twoScores: (count) =>
    counted("cy", count, {
      one: "Mae gan # safon ddau sgôr gwahanol o’ch llechi. Agorwch hi a dewiswch yr un rydych yn ei feddwl.",
      other: "Mae gan # safon ddau sgôr gwahanol o’ch llechi. Agorwch nhw a dewiswch yr un rydych yn ei feddwl.",
    }),
  youHaveSealed: "Rydych wedi selio eich llyfr gwaith",
  youSealedAt: (at) => `Seliwyd ${at}.`,
  canUnseal: "Gallwch ei ddadselio, gyda rheswm, nes bod y tîm yn edrych gyda’i gilydd.",
  notSealedBy: (who) => `Heb selio eto: ${who.join(", ")}.`,
  teamLooksTogether: "Mae’r tîm yn edrych gyda’i gilydd",
  seeTeamScores: "Gweld holl sgoriau’r tîm",
  leadDecides:
    "Yr arweinydd sy’n penderfynu sgôr y tîm ar gyfer pob safon. Gallwch ychwanegu ôl-feddwl at eich llyfr gwaith eich hun o hyd.",
  versionForReviewer: (version, at) =>
    `Fersiwn ${version}, cyhoeddwyd ${at}. Gallwch ychwanegu ôl-feddwl at eich llyfr gwaith eich hun o hyd.`,

  next: {
    host: {
      preparing: "Sgoriwch eich cymuned eich hun gyda’ch gilydd, yna cyflwynwch eich hunanadolygiad.",
      selfReview: "Sgoriwch eich cymuned eich hun gyda’ch gilydd, yna cyflwynwch eich hunanadolygiad.",
      visiting: "Mae eich hunanadolygiad wedi’i gyflwyno. Yr ymweliad sy’n dod nesaf.",
      reconciling: "Mae’r tîm yn cytuno beth i’w ddweud. Y drafft sy’n dod nesaf.",
      draft: "Darllenwch y drafft.",
    },
    lead: {
      preparing: "Dewch i adnabod y safonau; mae’r gymuned yn gwneud ei hunanadolygiad.",
      selfReview: "Dewch i adnabod y safonau; mae’r gymuned yn gwneud ei hunanadolygiad.",
      visiting: "Ymwelwch, sgoriwch, ac edrychwch gyda’ch gilydd pan fydd pawb wedi selio.",
      reconciling: "Penderfynwch sgoriau’r tîm, yna cyhoeddwch y drafft.",
      draft: "Darllenwch y drafft; cyhoeddwch gywiriad os oes angen un.",
    },
    reviewer: {
      preparing: "Dewch i adnabod y safonau; mae’r gymuned yn gwneud ei hunanadolygiad.",
      selfReview: "Dewch i adnabod y safonau; mae’r gymuned yn gwneud ei hunanadolygiad.",
      visiting: "Sgoriwch yr hyn a welwch ac a glywch, yna seliwch.",
      reconciling: "Edrychwch gyda’ch gilydd ar holl sgoriau’r tîm.",
      draft: "Darllenwch y drafft.",
    },
    coordinator: {
      preparing: "Gwahoddwch yr arweinydd, yr adolygwyr a’r gymuned.",
      selfReview: "Mae’r gymuned yn gwneud ei hunanadolygiad.",
      visiting: "Mae’r tîm yn ymweld ac yn sgorio.",
      reconciling: "Mae’r tîm yn cytuno beth i’w ddweud.",
      draft: "Darllenwch y drafft; caewch yr adolygiad pan fydd wedi’i orffen.",
    },
  },

  invitePeople: "Gwahodd pobl",
  eachGetsACode:
    "Mae pawb yn cael ei god ei hun, fel dolen, fel sgwâr i’w sganio neu ar bapur. Mae’n gweithio am 14 diwrnod.",

  closeReview: "Cau’r adolygiad",
  isClosed: "Mae’r adolygiad hwn wedi’i gau.",
  closedOncePublished: "Gellir cau adolygiad ar ôl i’w ddrafft gael ei gyhoeddi.",
  closeThis: "Cau’r adolygiad hwn?",
  closingIsFinal:
    "Ni ellir ei agor eto, ac ni ellir cyhoeddi dim mwy. Caewch ef pan fydd gan bawb yr hyn sydd ei angen arnynt.",
  closingLetsGo:
    "Bydd pob llechen yn gollwng yr adolygiad ohoni’i hun, unwaith y bydd popeth arni wedi’i dderbyn. Wedyn gellir darllen yr hyn a gyhoeddwyd lle bynnag y mae rhwydwaith; dylai pwy bynnag sydd ei angen heb rwydwaith ei argraffu cyn hynny.",
  closing: "Yn cau …",
  closeIt: "Ei gau",
  notYet: "Dim eto",
  closedHeading: "Mae’r adolygiad hwn wedi’i gau",
  thankYou:
    "Diolch am gymryd rhan. Pan fyddwch yn gadael ei dudalennau, ac y bydd popeth oddi yma wedi’i dderbyn, bydd y llechen hon yn gollwng yr adolygiad ohoni’i hun; mae’r gweinydd yn ei gadw. Gellir darllen yr hyn a gyhoeddwyd eto lle bynnag y mae rhwydwaith: argraffwch ef os bydd ei angen arnoch hebddo.",
  afterClosing:
    "Mae’r adolygiad hwn wedi’i gau. Daw’r hyn a ysgrifennwch nawr ar ôl hynny: caiff ei gadw a’i anfon, ac nid yw’n newid dim a gyhoeddwyd.",

  published: "Wedi’i gyhoeddi",
  draftVersion: (version) => `Drafft, fersiwn ${version}`,
  publishedBy: (at, name) => (name === null ? at : `${at}, gan ${name}`),

  people: "Pwy sydd ynddo",
  nameIfYou: (name) => `${name} (chi)`,
  hasNotJoined: "Heb ymuno eto",
  selfReviewIsSubmitted: "Hunanadolygiad wedi’i gyflwyno",
  sealedAt: (at) => `Seliwyd ${at}`,
  absent: (reason) => (reason === "" ? "Absennol" : `Absennol: ${reason}`),
  notSealedYet: "Heb selio eto",

  tabletRevoked: (name) => `${name} (wedi’i dirymu)`,
  noContactYet: (name) => `${name}: dim cysylltiad eto`,
  lastContact: (name, at) => `${name}: cysylltiad diwethaf ${at}`,
  madeAndArrived: (made, arrived) =>
    `gwnaed ${counted("cy", made, { two: "# newid", other: "# newid" })}, ${arrived === 0 ? "nid oes yr un" : `mae ${number("cy", arrived)}`} wedi cyrraedd`,
  allArrived: "mae popeth wedi cyrraedd",

  sectionBySection: "Fesul adran",
  scoredOf: (scored, total) => `${scored} o ${total}`,
  standardsScored: "safon wedi’u sgorio",
  flagged: (count) => counted("cy", count, { other: "# wedi’u nodi â baner" }),
  countOfScore: (label, count) => `${label}: ${count}`,

  selfReviewWorkbook: "Hunanadolygiad",
  response: "Ymateb y gymuned",
  aReviewersWorkbook: "Llyfr gwaith adolygydd",
  workbookOf: (name) => `Llyfr gwaith ${name}`,
};

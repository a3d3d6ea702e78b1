import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

const names = (all: readonly string[]) => listed("cy", all);
const some = (all: readonly string[]) => (all.length > 3 ? `${all.length} o bobl` : names(all));
const changes = (count: number) => counted("cy", count, { two: "# newid", other: "# newid" });
const days = (count: number) =>
  counted("cy", count, { one: "# diwrnod", two: "# ddiwrnod", few: "# diwrnod", other: "# diwrnod" });

export const coordinating: Words["coordinating"] = {
  find: "Dod o hyd i gymuned",
  howFar: "Pa mor bell ydyw",
  allPhases: "Pob un",
  optionOf: (name, count) => `${name} (${number("cy", count)})`,
  groupsOfReviews: "Grwpiau o adolygiadau",
  groups: {
    today: "Ymweliad heddiw",
    thisWeek: "Y saith diwrnod nesaf",
    waitingForDraft: "Yn aros am ddrafft",
    later: "Yn nes ymlaen",
    done: "Drafft wedi’i gyhoeddi",
  },
  reviewsCounted: (count) => counted("cy", count, { two: "# adolygiad", other: "# adolygiad" }),
  showThem: (count) => counted("cy", count, { one: "Ei ddangos", other: "Dangos pob un o’r #" }),
  found: (count) =>
    counted("cy", count, { other: "Cafwyd hyd i # adolygiad", none: "Ni chafwyd hyd i’r un adolygiad" }),
  noneFound: "Nid oes adolygiad felly.",
  showAll: "Dangos pob adolygiad",
  asOf: (at) => `Fel yr oedd am ${at}.`,
  noNetwork: "Nid oes cysylltiad â’r gweinydd.",
  boardNotKept: "Ni allai’r llechen hon gadw’r hyn a ddywedodd y gweinydd.",
  stoodAt: (at) => `Dyma sut roedd pethau am ${at}.`,
  youAre: (roles) => `Rydych chi yma fel: ${roles.join(", ")}`,
  notOnTablet: "Nid yw ar y llechen hon. Mae’n agor lle mae rhwydwaith.",
  peopleCounted: (count) => counted("cy", count, { two: "# berson", other: "# person" }),
  next: {
    nothing: "Mae’r adolygiad hwn wedi’i gau.",
    close: "Caewch ef pan fydd gan bawb yr hyn sydd ei angen arnynt.",
    inviteLead: "Gwahoddwch adolygydd arweiniol.",
    inviteReviewers: "Gwahoddwch yr adolygwyr.",
    inviteHost: "Gwahoddwch aelodau o’r gymuned.",
    release: "Edrychwch ar yr hyn sy’n cael ei ddal ar wahân, a’i ryddhau os mai nhw sydd piau.",
    remindSelfReview: "Atgoffwch y gymuned i gyflwyno ei hunanadolygiad.",
    selfReview: "Mae’r gymuned yn gwneud ei hunanadolygiad.",
    ready: "Mae pawb yno. Yr ymweliad sy’n dod nesaf.",
    visitToday: "Mae’r tîm yn ymweld ac yn sgorio.",
    newCodes: (who) => `Gwnewch god newydd i ${some(who)}.`,
    askToJoin: (who) => `Gofynnwch i ${some(who)} ymuno.`,
    askToConnect: (who) => `Gofynnwch i ${some(who)} agor yr ap lle mae rhwydwaith.`,
    askToOpen: (who) => `Gofynnwch i ${some(who)} agor yr ap unwaith.`,
    waitForSeals: (who) => `Gofynnwch i ${some(who)} selio.`,
    waitForReveal: (who) => `Mae pawb wedi selio: gall ${some(who)} adael i’r tîm edrych gyda’i gilydd.`,
    waitForDraft: (who) => `Gofynnwch i ${some(who)} pryd y bydd y drafft yn cael ei gyhoeddi.`,
  },
  missing: {
    notJoined: (who) => `Wedi’u gwahodd, heb ymuno eto: ${who.join(", ")}`,
    codeDead: (who) => `Heb ymuno, a’r cod ddim yn gweithio mwyach: ${who.join(", ")}`,
    personNotSeen: (name, count) => `${name} (${days(count)})`,
    notSeen: (who) => `Heb glywed gan: ${who.join(", ")}`,
    behind: (name, made, arrived) =>
      `Gwnaeth ${name} ${changes(made)}, ${arrived === 0 ? "nid oes yr un" : `mae ${number("cy", arrived)}`} wedi cyrraedd`,
  },
  ready: {
    leadJoined: (name) => `Mae ${name}, yr arweinydd, wedi ymuno`,
    leadNotJoined: (name) => `Nid yw ${name}, yr arweinydd, wedi ymuno`,
    reviewersJoined: (joined, all) =>
      all === 0
        ? "Dim adolygwyr eto"
        : joined === all
          ? `Mae pob adolygydd wedi ymuno (${number("cy", all)})`
          : `Mae ${number("cy", joined)} o ${number("cy", all)} adolygydd wedi ymuno`,
    hostsJoined: (joined, all) =>
      all === 0
        ? "Neb o’r gymuned eto"
        : joined === 0
          ? "Nid oes neb o’r gymuned wedi ymuno"
          : `Mae ${number("cy", joined)} o’r gymuned wedi ymuno`,
    notSubmitted: "Hunanadolygiad heb ei gyflwyno eto",
    submitted: (at) => `Hunanadolygiad wedi’i gyflwyno ${at}`,
    sealed: (sealed, all) => `Mae ${number("cy", sealed)} o ${number("cy", all)} wedi selio neu’n absennol`,
  },
  contactAs: (roles, contact) => `${roles}: ${contact}`,
  contact: {
    notJoined: "heb ymuno",
    invited: "wedi’i wahodd, heb ymuno eto",
    none: "wedi ymuno, dim cysylltiad eto",
    last: (at) => `cysylltiad diwethaf ${at}`,
    sealed: "wedi selio",
    absent: "absennol",
  },

  newReview: "Adolygiad newydd",
  changeReview: "Newid yr adolygiad",
  makeReview: "Gwneud yr adolygiad",
  makingReview: "Yn gwneud yr adolygiad …",
  saveChanges: "Cadw’r newidiadau",
  saving: "Yn cadw …",
  forgetTyped: "Anghofio’r hyn a deipiais",
  stillTyped: "Mae’r hyn a deipioch yn dal yma.",
  somethingMissing: "Mae rhywbeth yn dal ar goll",
  theCommunity: "Y gymuned",
  community: "Cymuned",
  communityHint: "Fel y mae’n ei galw ei hun.",
  organisation: "Sefydliad (dewisol)",
  kind: "Pa fath o gymuned?",
  kindHint: "Mae’n penderfynu pa safonau sy’n berthnasol.",
  theVisit: "Yr ymweliad",
  dayOfVisit: "Diwrnod yr ymweliad",
  howWeScore: "Sut mae adolygwyr yn sgorio",
  selfScoreAfterOwn: "Dangos sgôr y gymuned ei hun dim ond ar ôl i adolygydd roi ei sgôr yntau",
  selfScoreAfterOwnHint: "Fel nad yw barn y gymuned yn arwain barn yr adolygydd.",
  standards: "Safonau",
  standardsHint: "Y rhifyn yr adolygir y gymuned yn ei ôl, am byth.",
  standardsFixed: "Mae adolygiad yn cadw’r rhifyn y gwnaed ef ag ef.",
  editionNamed: (title, year) => `${title} (${year})`,
  editionCounted: (title, year, count) =>
    `${title} (${year}), ${counted("cy", count, { two: "# safon", other: "# safon" })}`,
  editionOfAll: (title, year, count) =>
    `${title} (${year}), ${counted("cy", count, { two: "# safon", other: "# safon" })} ar gyfer pob math o gymuned gyda’i gilydd`,
  choose: "Dewiswch …",
  lookingUpEditions: "Yn chwilio am y rhifynnau …",
  editionsNotListed: "Ni ellid rhestru rhifynnau’r safonau.",
  day: "Y diwrnod",
  addPart: "Ychwanegu rhan",
  usualDayBegin: "Dechrau gyda diwrnod arferol",
  partMoved: (title, place, all) => `Mae “${title}” nawr yn rhif ${place} o ${all}.`,
  partRemoved: (title) => `Mae “${title}” wedi’i dynnu.`,
  whenPartBegins: (part) => `Pryd mae rhan ${part} yn dechrau`,
  whatPartIs: (part) => `Beth yw rhan ${part}`,
  movePartUp: (part) => `Symud rhan ${part} i fyny`,
  movePartDown: (part) => `Symud rhan ${part} i lawr`,
  removePart: (part) => `Tynnu rhan ${part}`,
  partSections: (part) => `Pa safonau mae rhan ${part} amdanynt`,
  partSectionsOpener: (chosen) => (chosen.length === 0 ? "Pa safonau mae hi amdanynt?" : `Am ${names(chosen)}`),
  partSectionsHint:
    "Wedyn bydd adolygwyr yn gweld faint o’r rhain sydd ar ôl i’w sgorio. Peidiwch â dewis dim ar gyfer rhan sydd am bob un, neu am ddim un.",
  usualDay: [
    { startsAt: "09:30", title: "Cyrraedd a briffio’r tîm" },
    { startsAt: "10:00", title: "Cyfarfod cymunedol, cyflwyniadau" },
    { startsAt: "10:30", title: "Taith o amgylch" },
    { startsAt: "11:00", title: "Y safonau, gyda’r gymuned gyfan" },
    { startsAt: "12:30", title: "Cinio" },
    { startsAt: "13:15", title: "Grŵp staff a grŵp aelodau cleient, ochr yn ochr" },
    { startsAt: "14:00", title: "Edrych ar ddogfennau" },
    { startsAt: "14:30", title: "Cyfarfod tîm, edrych gyda’n gilydd" },
    { startsAt: "15:15", title: "Yr hyn a welsom, gyda’r gymuned" },
  ],
  faults: {
    community: "Dywedwch pa gymuned sy’n cael ymweliad.",
    sector: "Dewiswch pa fath o gymuned ydyw.",
    edition: "Dewiswch rifyn y safonau.",
    visitOn: "Rhowch ddiwrnod yr ymweliad, gyda’i flwyddyn.",
    tooManyParts: (most) => `Gall y diwrnod gael ${most} rhan ar y mwyaf.`,
    partTime: "Dywedwch pryd mae’r rhan hon yn dechrau.",
    partTitle: "Dywedwch beth sy’n digwydd bryd hynny.",
    tooLong: (most, found) => `Gall hwn gael ${most} nod ar y mwyaf; mae ganddo ${found}.`,
    whoIsInvited: "Dywedwch pwy sy’n cael ei wahodd.",
    chooseInvited: "Dewiswch pwy sy’n cael ei wahodd.",
    choosePart: "Dewiswch pa ran y maent yn ei chymryd.",
  },

  peopleAndTablets: "Pobl a llechi",
  theReview: "Yr adolygiad",
  reviewsNotForYou: "Y cydlynwyr sy’n creu adolygiadau ac yn eu newid.",
  notForYou: "Yr adolygydd arweiniol a’r cydlynwyr sy’n gofalu am bobl a llechi.",
  lookingUpPeople: "Yn chwilio am y bobl …",
  lastKnown: "Isod mae’r hyn a wyddai’r llechen hon ddiwethaf.",
  tryAgain: "Ceisio eto",
  trying: "Yn ceisio …",
  nobodyYet: "Does neb wedi’i wahodd eto. Dechreuwch gyda’r adolygydd arweiniol.",
  notJoinedYet: "Heb ymuno eto",
  joined: "Wedi ymuno",
  noTabletLeft: "Dirymwyd pob llechen",
  noLonger: "Ddim yn yr adolygiad hwn mwyach",
  removed: "Wedi’i dynnu",
  codeForAnotherOpen: "Cod ar gyfer llechen arall ar agor",
  until: (state, day) => `${state}; mae’r cod yn gweithio tan ${day}`,
  revoke: "Dirymu",
  revokeTablet: (tablet) => `Dirymu ${tablet}`,
  newCode: "Cod newydd",
  codeForAnother: "Cod ar gyfer llechen arall",
  makingCode: "Yn gwneud cod …",
  withdrawCode: "Tynnu’r cod yn ôl",
  withdrawing: "Yn tynnu’n ôl …",
  removeFromReview: "Tynnu o’r adolygiad",
  codesForAll: (count) =>
    counted("cy", count, {
      one: "Cod newydd i’r sawl sydd heb ymuno",
      other: "Codau newydd i bob un o’r # sydd heb ymuno",
    }),
  codesForOthers: (count) =>
    counted("cy", count, {
      one: "Cod newydd i’r llall sydd heb ymuno",
      other: "Codau newydd i’r # arall sydd heb ymuno",
    }),
  codesForAllTitle: "Gwneud codau newydd i bawb sydd heb ymuno?",
  codesForAllWhy: (who) =>
    `Bydd ${names(who)} i gyd yn cael cod newydd, i’w roi iddynt neu i’w argraffu. Bydd codau a gawsant o’r blaen yn peidio â gweithio.`,
  codesMake: "Gwneud y codau",
  codesMaking: "Yn gwneud y codau …",
  aCoordinator: "Cydlynydd",
  somebody: "Rhywun",

  invite: "Gwahodd rhywun",
  who: "Pwy?",
  somebodyNew: "Rhywun newydd",
  somebodyKnown: "Rhywun a oedd mewn adolygiad arall",
  person: "Person",
  name: "Enw",
  nameHint: "Mae enw cyntaf neu ffugenw yn ddigon. Nid oes angen cyfeiriad e-bost.",
  part: "Rhan yn yr adolygiad hwn",
  parts: {
    reviewer: { words: "Adolygydd", hint: "Yn ymweld ac yn sgorio." },
    leadWhoScores: {
      words: "Adolygydd arweiniol sydd hefyd yn sgorio",
      hint: "Yn ymweld, yn sgorio, ac yn arwain y tîm at ei benderfyniadau.",
    },
    lead: {
      words: "Adolygydd arweiniol",
      hint: "Yn arwain y tîm at ei benderfyniadau heb roi ei sgoriau ei hun.",
    },
    host: { words: "Aelod o’r gymuned sy’n croesawu", hint: "Yn ysgrifennu’r hunanadolygiad ac yn darllen y drafft." },
  },
  comesAs: "Yn dod fel (dewisol)",
  notSaid: "Heb ei ddweud",
  makeInvitation: "Gwneud gwahoddiad",
  makingInvitation: "Yn gwneud y gwahoddiad …",
  them: "nhw",

  handOver: (count) => counted("cy", count, { one: "Rhowch y cod hwn", other: "Rhowch y codau hyn" }),
  shownOnlyNow:
    "Dim ond nawr y dangosir cod. Os aiff ar goll, gwnewch un newydd: wedyn mae’r hen un yn peidio â gweithio.",
  hasJoined: (who) =>
    who.length === 1
      ? `Mae ${names(who)} wedi ymuno: mae’r cod hwnnw wedi’i ddefnyddio.`
      : `Mae ${names(who)} wedi ymuno: mae’r codau hynny wedi’u defnyddio.`,
  forPerson: (name) => `I ${name}`,
  qrOf: (link) => `Sgwâr i’w sganio â chamera; mae’n dal y ddolen ${link}`,
  qrLoading: "Yn tynnu llun y sgwâr …",
  qrMissing: "Ni ellid tynnu llun y sgwâr yma. Mae’r ddolen a’r cod yn dweud yr un peth.",
  scanThis: "Sganiwch hwn â chamera’r llechen.",
  orType: (address) => `Neu agorwch ${address} yno a theipiwch`,
  orLink: "Neu agorwch y ddolen hon yno:",
  worksOnce: (day) => `Mae’n gweithio unwaith, tan ${day}.`,
  share: "Rhannu …",
  sharing: "Yn rhannu …",
  copyMessage: "Copïo neges",
  copyLink: "Copïo dolen",
  copyCode: "Copïo cod",
  messageTitle: (community) => `Gwahoddiad i adolygiad ${community}`,
  message: ({ name, community, day, roles, link, address, code, until }) =>
    [
      `Helo ${name},`,
      `fe’ch gwahoddir i adolygiad ${community} ar ${day}, fel: ${roles}.`,
      `Agorwch y ddolen hon ar eich llechen neu’ch ffôn eich hun: ${link}`,
      `Neu agorwch ${address} a theipiwch y cod ${code}.`,
      "Ar iPad neu iPhone rhowch Open Circle ar y Sgrin Gartref yn gyntaf, agorwch ef oddi yno, a theipiwch y cod.",
      `Mae’r cod yn gweithio unwaith, tan ${until}.`,
    ].join("\n"),

  print: "Argraffu",
  printHow: "Wrth argraffu",
  printEach: "Un dudalen i bob person",
  printSeveral: "Tri ar dudalen, i’w torri ar wahân",
  sheetOver: "Gwahoddiad i adolygiad",
  sheetRole: (roles) => `Rydych yn cymryd rhan fel: ${roles}`,
  sheetCode: "Eich cod",
  sheetAddress: "Y cyfeiriad",
  sheetSteps: (day) => [
    "Ar iPad neu iPhone rhowch Open Circle ar y Sgrin Gartref yn gyntaf: agorwch y cyfeiriad yn Safari, tapiwch Rhannu, yna “Ychwanegu at y Sgrin Gartref”. Agorwch ef oddi yno a theipiwch eich cod.",
    "Ar unrhyw lechen neu ffôn arall sganiwch y sgwâr â’r camera, neu agorwch y cyfeiriad yn y porwr a theipiwch eich cod.",
    `Tapiwch y botwm â’ch enw arno: mae’r cod yn gweithio unwaith, tan ${day}.`,
  ],

  selfReviewFile: "Hunanadolygiad fel ffeil daenlen",
  selfReviewFileWhy:
    "Os byddai’n well gan y gymuned ysgrifennu mewn taenlen, anfonwch y ffeil hon atynt. Bydd aelod o’r gymuned yn dod â hi i mewn ar ei lechen ei hun, ar dudalen yr hunanadolygiad.",
  selfReviewFileGet: "Cael y ffeil wag",

  whatWasDone: "Beth a wnaed yn yr adolygiad hwn",
  lookingUp: "Yn chwilio …",
  when: "Pryd",
  whoDid: "Pwy",
  what: "Beth",
  actWithDetails: (act, details) => `${act}: ${details.join(", ")}`,
  acts: {
    reviewCreated: "Gwnaeth yr adolygiad",
    reviewChanged: "Newidiodd fanylion yr adolygiad",
    invited: "Gwahoddodd",
    invitedAgain: "Gwnaeth god newydd",
    invitationWithdrawn: "Tynnodd wahoddiad yn ôl",
    joined: "Ymunodd",
    joinedAgain: "Ymunodd eto â’r un cod",
    deviceAdded: "Ychwanegodd lechen",
    memberEnded: "Tynnodd o’r adolygiad",
    deviceEnded: "Dirymodd lechen",
    published: "Cyhoeddodd y drafft",
    closed: "Caeodd yr adolygiad",
    released: "Rhyddhaodd yr hyn a ddaliwyd ar wahân",
  },

  heldApart: "Wedi’i ddal ar wahân",
  heldApartWhy:
    "Daeth hyn o lechen ar ôl iddi gael ei dirymu, neu gan berson ar ôl iddo gael ei dynnu. Os gwyddoch mai nhw sydd piau, rhyddhewch ef: wedyn mae’n cyfrif fel popeth arall.",
  heldFrom: (name, workbook, count, at) => `${name}, ${workbook}: ${changes(count)}, diwethaf ${at}`,
  release: "Rhyddhau",
  releasing: "Yn rhyddhau …",
  released: (count) => counted("cy", count, { other: "Rhyddhawyd # newid." }),

  revokeTitle: (owner, tablet) => `Dirymu ${tablet}, llechen ${owner}?`,
  revokeThis: "Dirymu’r llechen hon",
  revokeWhy:
    "Gwnewch hyn pan fydd llechen ar goll neu wedi’i rhoi i rywun arall. Ni chaiff ddim mwy gan y gweinydd, mewn unrhyw adolygiad. Mae’r hyn a ddaeth hyd yma yn aros.",
  joinAgain: (owner) => `Gall ${owner} ymuno eto ar lechen arall gyda chod newydd.`,
  removeTitle: (name) => `Tynnu ${name} o’r adolygiad hwn?`,
  removeThem: (name) => `Tynnu ${name}`,
  removeWhy: (name) =>
    `Ni chaiff ${name} ddim mwy o’r adolygiad hwn, ar unrhyw lechen. Mae’r hyn sydd wedi cyrraedd hyd yma yn aros yn yr adolygiad, ac nid yw’r tîm yn aros am ${name} mwyach.`,
  notArrived: (count) =>
    `Nid yw ${counted("cy", count, { other: "# newid" })} a wnaed yno wedi cyrraedd eto. Os gallwch, arhoswch nes bod y llechen wedi bod ar rwydwaith.`,
  stillBrings:
    "Caiff yr hyn sy’n cyrraedd yn ddiweddarach ei ddal ar wahân, ac nid yw’n cyfrif oni bai bod yr arweinydd neu gydlynydd yn ei ryddhau, ar y dudalen hon.",
  lastContactWas: (at) => `Roedd y cysylltiad diwethaf ${at}; efallai bod mwy wedi’i ysgrifennu ers hynny.`,
  oneMoment: "Un funud …",
  leaveIt: "Ei adael fel y mae",
  closeReview: "Cau’r adolygiad",
};

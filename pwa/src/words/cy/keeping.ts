import { counted } from "../counted.ts";
import type { Words } from "../words.ts";

/** "1 darn", "2 ddarn", "3 darn": Welsh counts in the singular, and 2 softens what follows. */
export const keeping: Words["keeping"] = {
  howKept: "Sut y cedwir eich gwaith",
  thisWorkbook: "Y llyfr gwaith hwn:",
  everythingIs: "Popeth:",
  workbookAndEverything: "Popeth a ysgrifennoch:",
  notSaved: "Heb ei gadw",
  receivedAt: (at) => `Derbyniwyd ${at}`,
  allReceived: "Mae eich holl waith wedi cyrraedd y gweinydd.",

  saveCopyNow: "Cadw copi nawr",
  cutOff: "Dim mynediad at y gweinydd",
  enterCode: "Rhoi cod",
  notReceived: "Heb ei dderbyn",
  seeAttention: "Gweld beth sydd angen sylw",

  attention: "Angen sylw",
  attentionWhy:
    "Nid yw’r gweinydd am dderbyn rhywfaint o’r hyn a ysgrifennwyd yma. Mae’n ddiogel ar y llechen hon. Cadwch gopi ohono, a dangoswch y dudalen hon i’r cydlynydd.",
  refusedOf: (workbook, changes, why) => `${workbook}, ${counted("cy", changes, { other: "# newid" })}: ${why}`,
  unlistedReview: "adolygiad nad yw wedi’i restru",

  whereWorkIs: "Ble mae eich gwaith",
  workbook: "Llyfr gwaith",
  onTablet: "Ar y llechen hon",
  received: "Derbyniwyd",
  everything: "Popeth",
  yes: "Ydy",
  exchanging: "Yn cyfnewid …",
  sendAndFetch: "Anfon a nôl nawr",

  copies: "Copïau o’ch gwaith",
  copiesWhat:
    "Un ffeil gyda phopeth a ysgrifennoch ar y llechen hon. Gall unrhyw un sydd â’r ffeil ei darllen, felly cadwch hi lle cedwir papurau’r adolygiad.",
  saveCopy: "Cadw copi o’m gwaith",
  makingCopy: "Yn gwneud y copi …",
  copyNotLoaded:
    "Ni wnaed copi: ni ellid llwytho’r hyn sy’n ei wneud. Gadewch y dudalen hon ar agor, a rhowch gynnig arall arni pan fydd rhwydwaith.",
  nobodysFile: "llechen",
  bringIn: "Dod â chopi i mewn",
  bringInHint: "Ffeil a gadwyd ar lechen arall sydd gennych, neu ar hon o’r blaen. Mae’r hyn sydd yma yn aros.",
  readingFile: "Yn darllen y ffeil …",

  storage: "Storfa",
  storageKept: "Mae’r porwr wedi addo cadw’r hyn a storiwyd yma, nes i rywun ei ddileu.",
  storageNotKept:
    "Nid yw’r porwr wedi addo cadw’r hyn a storiwyd yma. Efallai y bydd yn ei ddileu pan fydd y llechen yn llenwi. Mae gosod yr ap yn helpu, ac felly hefyd ofyn.",
  asking: "Yn gofyn …",
  askToKeep: "Gofyn i’r porwr ei gadw",
  saidNo: "Gwrthododd y porwr. Gosodwch yr ap ar y Sgrin Gartref, yna gofynnwch eto.",
  used: (used, allowed) => `Defnyddiwyd ${used} o’r ${allowed} y mae’r porwr yn eu caniatáu.`,

  theApp: "Yr ap",
  build: (build) => `Adeiladwaith ${build}.`,
  noneNewer: "Nid oes fersiwn newydd yn aros.",
  useFromFoot: "Gallwch ei defnyddio o droed y dudalen.",
  loadFromFoot: "Gallwch ei llwytho eto o droed y dudalen.",

  leaving: "Gadael y llechen hon",
  leavingWhat: (name) =>
    `Mae allgofnodi yn gwagio’r llechen hon o bopeth sy’n eiddo i ${name}. I’w defnyddio eto mae angen cod newydd, a rhwydwaith i ymuno ag ef.`,
  signOutPerson: (name) => `Allgofnodi ${name}`,
  signOutTitle: (name) => `Allgofnodi ${name} o’r llechen hon?`,
  lookingReceived: "Yn edrych beth sydd wedi’i dderbyn …",
  allHasBeenReceived: "Mae’r gweinydd wedi derbyn popeth a ysgrifennwyd yma. Bydd y llechen hon yn cael ei gwagio.",
  wouldLose: (pieces) =>
    counted("cy", pieces, {
      one: "Nid oes gan y gweinydd # darn o’r gwaith sydd ar y llechen hon. Bydd allgofnodi nawr yn ei golli.",
      two: "Nid oes gan y gweinydd # ddarn o’r gwaith sydd ar y llechen hon. Bydd allgofnodi nawr yn eu colli.",
      other: "Nid oes gan y gweinydd # darn o’r gwaith sydd ar y llechen hon. Bydd allgofnodi nawr yn eu colli.",
    }),
  saveFirst: "Arhoswch am y rhwydwaith, neu cadwch gopi yn gyntaf; gellir dod ag ef i mewn eto wedyn.",
  saveCopyFirst: "Cadw copi yn gyntaf",
  typeToSignOut: (pieces) => `I allgofnodi beth bynnag, teipiwch ${pieces}`,
  signOut: "Allgofnodi",
  signOutAndLose: "Allgofnodi a’i golli",
  signingOut: "Yn allgofnodi …",
  stay: "Aros yma",

  wrong: "Os oes rhywbeth o’i le",
  wrongWhat:
    "Adroddiad i bwy bynnag sy’n eich helpu. Nid oes ynddo enw, na sgôr, na dim a ysgrifennoch. Saesneg yw ei iaith.",
  makingReport: "Yn gwneud yr adroddiad …",
  makeReport: "Gwneud adroddiad",
  copyReport: "Copïo’r adroddiad",

  emptied: "Gwagiwyd storfa’r llechen hon",
  joinedBefore: (name) =>
    `Ymunodd ${name ?? "rhywun"} yma o’r blaen, ond mae’r hyn a storiodd yr ap wedi mynd. Dileodd y porwr ef, neu cliriodd rhywun ef; mae ap sydd newydd ei osod hefyd yn dechrau’n wag.`,
  canFetchBack:
    "Mae popeth a dderbyniodd y gweinydd yn ddiogel a gellir ei nôl nawr. Dim ond lle cadwyd copi y mae’r hyn na dderbyniwyd.",
  copy: {
    workbooks: {
      "self-review": "hunanadolygiad",
      team: "llyfr gwaith y tîm",
      response: "ymateb y gymuned",
      mine: "fy llyfr gwaith",
    },
    nothingWritten: "Nid oes dim wedi’i ysgrifennu.",
    damaged: "Ni ellir dangos y llyfr gwaith hwn yma; mae ei ddata’n dilyn.",
    noScore: "dim sgôr",
  },

  fetching: "Yn nôl …",
  fetchBack: "Nôl yr hyn sydd gan y gweinydd",
  haveCode: "Mae gen i god",
  bringInAfterwards: "Os cadwyd copi o’ch gwaith, dewch ag ef i mewn wedyn, o dan “Y llechen hon”.",

  storesNothing: "Nid yw’r porwr hwn yn storio dim",
  storesNothingWhy:
    "Mae’r ap yn cadw eich gwaith ar y llechen, ac nid yw’r porwr hwn yn gadael iddo. Mae hynny’n digwydd mewn ffenestr breifat, neu pan fydd y llechen yn llawn.",
  leavePrivate: "Gadewch bori preifat, ac agorwch yr ap mewn ffenestr gyffredin.",
  freeSpace: "Gwnewch le ar y llechen.",
  thenLoadAgain: "Yna llwythwch y dudalen hon eto.",
  loadAgain: "Llwytho eto",
  unreadable: "Ni ellir darllen storfa’r llechen hon",
  unreadableWhy: (name) =>
    `Nid yw’r hyn a ysgrifennodd ${name} yma wedi’i ddileu: nid yw’r porwr yn ei roi ar hyn o bryd. Mae’r dudalen hon yn rhoi cynnig arall arni bob eiliad.`,
  closeOthers: "Caewch ffenestri eraill yr ap, ac apiau eraill.",
  freeAndRestart: "Gwnewch le ar y llechen, ac ailgychwynnwch hi.",
  dontRemove: "Peidiwch â dileu’r ap na’i ddata: byddai’r hyn nad yw’r gweinydd wedi’i dderbyn yn cael ei golli.",
  saveReadable: "Cadw copi o’r hyn y gellir ei ddarllen",
};

import { counted } from "../counted.ts";
import type { EasyWords } from "../words.ts";
import { easyGuides } from "./easy-guides.ts";
import { easyOutcomes } from "./easy-outcomes.ts";
import { easyScoring, easySealing } from "./easy-scoring.ts";

/** As `easy.ts` in English. */
export const easyCy: EasyWords = {
  joining: {
    forWhom: "I bobl sy’n ymweld â chymunedau ei gilydd.",
    needCode: "Mae arnoch angen cod neu ddolen. Y cydlynydd sy’n ei roi i chi. Nid oes angen e-bost.",
    story: {
      selfReview: "Mae cymuned yn edrych ar sut mae pethau.",
      visit: "Mae tîm bach o gymunedau eraill yn ymweld. Mae’n ysgrifennu’r hyn a welodd.",
      together: "Mae’r tîm yn cytuno beth i’w ddweud.",
      draft: "Mae’r gymuned yn ei ddarllen.",
    },
    onlyYou: "Dim ond chi all ddarllen yr hyn rydych yn ei ysgrifennu, nes i’r tîm edrych gyda’i gilydd.",
    whatCode: "Rhoddodd y cydlynydd god neu ddolen i chi. Mae’n gweithio unwaith, ar un llechen.",
    codeHint: "12 llythyren a rhif, fel 7KQ2-M9XA-T4WD. Mae llythrennau bach yn iawn.",
    tabletNameHint: "Fel y gwyddoch pa lechen yw eich un chi. Gallwch ei newid.",
    yoursAlready: (tablet) => `Eich llechen chi yw hon yn barod (${tablet}).`,
    notYou: (name) => `Nid ${name} ydych chi? Caewch y dudalen hon. Ni ddefnyddiwyd y cod.`,
    tabletIsAnothers: (owner, invited) =>
      `Llechen ${owner} yw hon. Mae’r cod ar gyfer ${invited}. Ni ddefnyddiwyd y cod.`,
    useOwnTablet: (owner, invited) =>
      `Defnyddiwch y cod ar lechen ${invited} ei hun. Neu allgofnodwch ${owner} yn gyntaf. Mae hynny’n gwagio’r llechen hon, pan fydd holl waith ${owner} gan y gweinydd.`,
  },
  keeping: {
    allReceived: "Mae eich holl waith gan y gweinydd.",
    attentionWhy:
      "Ni chymerodd y gweinydd rywfaint o’ch gwaith. Mae’n ddiogel ar y llechen hon. Cadwch gopi. Dangoswch y dudalen hon i’r cydlynydd.",
    copiesWhat:
      "Un ffeil gyda phopeth a ysgrifennoch ar y llechen hon. Gall pwy bynnag sydd â’r ffeil ei darllen: cadwch hi’n ddiogel.",
    bringInHint: "Copi a gadwoch o’r blaen. Mae’r hyn sydd yma yn aros.",
    storageKept: "Mae’r porwr yn cadw’r hyn sydd yma nes i rywun ei ddileu.",
    storageNotKept:
      "Gall y porwr ddileu’r hyn sydd yma pan fydd y llechen yn llenwi. Rhowch yr ap ar y Sgrin Gartref, neu gofynnwch i’r porwr ei gadw.",
    saidNo: "Gwrthododd y porwr. Rhowch yr ap ar y Sgrin Gartref. Gofynnwch eto.",
    leavingWhat: (name) =>
      `Mae allgofnodi yn tynnu popeth sy’n eiddo i ${name} oddi ar y llechen. I ddod yn ôl mae angen cod newydd a rhwydwaith.`,
    allHasBeenReceived: "Mae popeth gan y gweinydd. Bydd y llechen hon yn cael ei gwagio.",
    wouldLose: (pieces) =>
      counted("cy", pieces, {
        one: "Nid yw # darn o’ch gwaith gan y gweinydd. Os allgofnodwch nawr, caiff ei golli.",
        two: "Nid yw # ddarn o’ch gwaith gan y gweinydd. Os allgofnodwch nawr, cânt eu colli.",
        other: "Nid yw # darn o’ch gwaith gan y gweinydd. Os allgofnodwch nawr, cânt eu colli.",
      }),
    saveFirst: "Arhoswch am y rhwydwaith. Neu cadwch gopi yn gyntaf. Gallwch ddod ag ef i mewn wedyn.",
    wrongWhat: "Adroddiad i bwy sy’n eich helpu, yn Saesneg. Dim enwau, dim sgoriau, dim a ysgrifennoch.",
    joinedBefore: (name) =>
      `Defnyddiodd ${name ?? "rhywun"} y llechen hon o’r blaen. Mae’r hyn a gadwodd yr ap wedi mynd.`,
    canFetchBack:
      "Mae’r hyn sydd gan y gweinydd yn ddiogel. Gallwch ei gael yn ôl nawr. Dim ond mewn copi y mae’r gweddill.",
    bringInAfterwards: "A gadwoch chi gopi? Dewch ag ef i mewn wedyn, o dan “Y llechen hon”.",
    storesNothingWhy:
      "Ni all yr ap gadw eich gwaith yma. Efallai mai ffenestr breifat yw hon. Neu mae’r llechen yn llawn.",
    leavePrivate: "Agorwch yr ap mewn ffenestr gyffredin, nid un breifat.",
    unreadableWhy: (name) =>
      `Mae’r hyn a ysgrifennodd ${name} yma o hyd. Ni ellir ei ddarllen nawr. Mae’r dudalen yn ceisio eto bob eiliad.`,
    dontRemove: "Peidiwch â dileu’r ap. Byddai’r hyn nad yw gan y gweinydd yn cael ei golli.",
  },
  outcomes: easyOutcomes,
  scoring: easyScoring,
  sealing: easySealing,
  draft: {
    summaryIntro: () => "Dyma beth a welodd y tîm, wrth ochr beth a ddywedodd y gymuned.",
    bySectionIntro: (met) =>
      `Mae’r barrau’n dangos pa mor aml y rhoddwyd pob sgôr. Mae “${met}: 8 o 12” yn golygu: o 12 safon y gellid eu sgorio, mae 8 felly.`,
  },
  guides: easyGuides,
};

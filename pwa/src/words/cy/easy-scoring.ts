import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

export const easyScoring: Partial<Words["scoring"]> = {
  notHere: "Nid agorodd eich llyfr gwaith. Ewch yn ôl ac agorwch yr adolygiad eto.",
  tooMuch: (whose) =>
    `Mae’r hyn a ysgrifennodd ${listed("cy", whose)} yn ormod i’r llechen hon. Ni ellir ei ddangos. Mae wedi’i gadw. Llwythwch y dudalen hon eto. Os nad yw hynny’n helpu, dywedwch wrth y cydlynydd.`,
  selfAfterOwn: "Rhowch eich sgoriau chi yn gyntaf. Yna gallwch ddarllen rhai’r gymuned yma.",
  hint: "Tapiwch sgôr. Ysgrifennwch ychydig eiriau: beth welsoch neu glywsoch chi? Mae’n cael ei gadw ar y llechen hon. Gallwch ei newid nes i chi dapio “Rydw i wedi gorffen”.",
  hintSelf:
    "Gall sawl un ohonoch sgorio, pob un ar ei lechen ei hun. Pan fydd rhwydwaith, gwelwch yr hyn y mae’r lleill yn ei dapio.",
  ownNote: { label: "Nodyn", hint: "Beth welsoch neu glywsoch chi? Gan bwy? Dim enwau." },
  why: "Dywedwch pam, os gwelwch yn dda.",
  looksLikeName: (name) =>
    `Ai enw yw “${name}”? Peidiwch ag ysgrifennu enwau: mae “y cogydd” yn ddigon. Os nad enw yw hwn, gadewch iddo.`,
  leftOut: (characters) => `Mae’r nodyn yn llawn. Gadawyd ${number("cy", characters)} nod allan.`,
  whyReminder: "Mae ychydig eiriau’n ddigon. Gallwch ei adael hefyd.",
  differentScores: (scores) => `Mae ${scores} sgôr yma.`,
  hadNotMet: "Daethant o lechi gwahanol. Nid oes dim wedi’i golli.",
  chooseOne: "Tapiwch yr un cywir:",
  selfScoreLater: "Rhowch eich sgôr yn gyntaf. Yna gwelwch sgôr y gymuned yma.",
  proposeHint: "Bydd yr arweinydd yn ei ddarllen pan fydd y tîm yn edrych gyda’i gilydd.",
};

export const easySealing: Partial<Words["sealing"]> = {
  newToTeam: "Mae’r tîm wedi dechrau edrych gyda’i gilydd. Mae’r hyn a sgoriwch nawr yn newydd iddo.",
  haveSealed: (when) => `Rydych wedi gorffen, ${when}. Bydd eich sgoriau’n aros nes i’r tîm edrych gyda’i gilydd.`,
  teamHasThem: (when) =>
    `Mae eich sgoriau o ${when} gan y tîm. Bydd yr hyn a newidiwch nawr yn cael ei ddangos wrth eu hochr.`,
  sealWhat:
    "Yna bydd eich sgoriau’n aros. Bydd yr arweinydd yn gweld eich bod wedi gorffen. Ni fydd neb yn gweld eich sgoriau nes i’r tîm edrych gyda’i gilydd. Tan hynny gallwch dapio “Ailagor” a dweud pam.",
  sealAfterReveal:
    "Mae’r tîm yn gweld eich sgoriau’n barod. Mae hyn yn dweud wrth yr arweinydd eich bod wedi gorffen. Bydd yr hyn a newidiwch wedyn yn cael ei ddangos wrth eu hochr.",
  sealed: "Wedi gorffen",
  sealIt: "Ydw, gorffen",
  unseal: "Ailagor",
  unsealTitle: "Ei agor eto?",
  leaveSealed: "Ei adael",
  unsealHint: "Fel: anghofiais y gegin.",
  shownAsLater: "Bydd yr hyn a newidiwch nawr yn cael ei ddangos wrth ei ochr.",
  submitWhat:
    "Yna gall yr adolygwyr ddarllen eich sgoriau a’ch sylwadau. Ni allwch ei dynnu yn ôl. Gallwch ychwanegu rhywbeth wedyn.",
  unsettled: (standards) => counted("cy", standards, { other: "# safon â dau sgôr:" }),
  withoutReason: (standards) =>
    counted("cy", standards, { one: "# safon ag angen rheswm arni:", other: "# safon ag angen rheswm arnynt:" }),
  stoodAtSeal: "Pan orffennoch chi, hwn oedd yno:",
  stoodAtSubmission: "Pan gafodd ei gyflwyno, hwn oedd yno:",
  absentAtReveal: "Yn absennol",
  notSealedThen: "Heb orffen ar y pryd.",
  noWords: "Dim geiriau.",
};

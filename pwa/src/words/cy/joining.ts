import type { Words } from "../words.ts";

export const joining: Words["joining"] = {
  forWhom: "I’r bobl sy’n ymweld â chymunedau therapiwtig ei gilydd, ac i’r gymuned sy’n eu croesawu.",
  joinYourReview: "Ymuno â’ch adolygiad",
  needCode:
    "Mae arnoch angen cod, neu ddolen sy’n ei gynnwys. Cydlynydd yr adolygiad sy’n ei roi i chi; nid oes angen cyfeiriad e-bost arnoch.",
  whatHappens: "Beth sy’n digwydd yma",
  story: {
    selfReview: "Mae cymuned yn edrych arni’i hun, fesul safon, ac yn dweud sut mae pethau.",
    visit:
      "Mae tîm bach o gymunedau eraill yn ymweld, yn gwrando ac yn ysgrifennu’r hyn a welodd. Mae hyn yn gweithio heb rwydwaith.",
    together: "Mae’r tîm yn rhoi ei nodiadau ochr yn ochr ac yn cytuno beth i’w ddweud.",
    draft: "Mae’r gymuned yn darllen hynny, wrth ochr yr hyn a ddywedodd ei hun.",
  },
  onlyYou:
    "Cedwir yr hyn rydych yn ei ysgrifennu ar eich llechen yn gyntaf. Nes i’r tîm benderfynu edrych gyda’i gilydd, dim ond chi all ei ddarllen.",

  back: "Yn ôl",
  title: "Ymuno â chod",
  whatCode:
    "Rhoddodd cydlynydd eich adolygiad god i chi, neu ddolen sy’n ei gynnwys. Mae’n gweithio unwaith, ar un llechen, ffôn neu gyfrifiadur.",
  code: "Eich cod",
  codeHint: "12 llythyren a digid, fel 7KQ2-M9XA-T4WD. Nid oes ots am briflythrennau, cysylltnodau na bylchau.",
  lookUp: "Chwilio am y cod",
  lookingUp: "Yn chwilio am eich cod …",
  tryAgain: "Rhoi cynnig arall arni",
  joinedHere: (name) => `Llechen ${name} yw hon eisoes: i fynd ymlaen, nid oes angen cod arnoch.`,
  openReviews: "Agor fy adolygiadau",

  welcome: (name) => `Croeso, ${name}`,
  makesCoordinator:
    "Mae’r cod hwn yn eich gwneud yn gydlynydd: chi sy’n trefnu adolygiadau ac yn gwahodd y bobl iddynt.",
  invitedTo: "Rydych wedi’ch gwahodd i adolygiad",
  visit: "Ymweliad",
  youAre: "Eich rhan chi",
  tabletName: "Enw i’r llechen neu’r ffôn hwn",
  tabletNameHint: "Fel y gallwch chi a’r cydlynydd wahaniaethu rhwng eich llechi. Gallwch ei adael fel y mae.",
  devices: {
    androidPhone: "Ffôn Android",
    androidTablet: "Llechen Android",
    windows: "Cyfrifiadur Windows",
    other: "Cyfrifiadur",
  },
  yoursAlready: (tablet) =>
    `Eich llechen chi yw hon yn barod (${tablet}). Mae’r cod yn ychwanegu’r hyn y mae ar ei gyfer.`,
  joinAs: (name) => `Ymuno fel ${name}`,
  joiningNow: "Yn ymuno …",
  notYou: (name) => `Nid ${name} ydych chi? Yna gadewch y dudalen hon: nid yw’r cod wedi’i ddefnyddio.`,
  signOutHere: (name) => `Allgofnodi ${name} yma`,

  codeIsFor: (name) => `Mae’r cod hwn ar gyfer ${name}`,
  tabletIsAnothers: (owner, invited) =>
    `Llechen ${owner} yw hon, ac mae’r cod ar gyfer ${invited}. Nid yw wedi’i ddefnyddio.`,
  useOwnTablet: (owner, invited) =>
    `Defnyddiwch y cod ar lechen ${invited} ei hun. Os yw’r llechen hon i ddod yn llechen ${invited}, allgofnodwch ${owner} yn gyntaf: mae hynny’n ei gwagio, unwaith y bydd holl waith ${owner} wedi’i dderbyn.`,
  goToSigningOut: (owner) => `Mynd i allgofnodi ${owner}`,
};

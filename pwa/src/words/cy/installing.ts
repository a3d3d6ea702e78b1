import type { Words } from "../words.ts";

/** The device's own buttons are named as they are: iPads and iPhones don't speak Welsh. */
export const installing: Words["installing"] = {
  title: "Rhowch Open Circle ar y Sgrin Gartref",
  steps: {
    share: "Tapiwch y botwm *Share*, y sgwâr â saeth yn pwyntio i fyny, ar frig neu waelod Safari.",
    add: "Dewiswch *Add to Home Screen*. Efallai y bydd angen sgrolio i lawr, neu dapio *More*.",
    asWebApp: "Gadewch *Open as Web App* wedi’i droi ymlaen, a thapiwch *Add*.",
    openAndType: "Agorwch *Open Circle* o’r Sgrin Gartref a theipiwch eich cod yno.",
    openAndTypeThis: "Agorwch *Open Circle* o’r Sgrin Gartref, a theipiwch y cod hwn yno:",
  },
  writeDown:
    "Ysgrifennwch y cod ar bapur neu tynnwch lun ohono: mae dolen yn agor Safari eto, nid yr ap. Nid yw’r cod wedi’i ddefnyddio eto.",
  nothingStored: "Nid oes dim wedi’i storio ar y ddyfais hon hyd yn hyn.",
  cannotInstall: "Ni allaf ei osod yma",
  inTabRisk:
    "Gallwch ddefnyddio’r ap yn y tab hwn. Ond gall Safari ddileu’r hyn rydych yn ei ysgrifennu ar ôl saith diwrnod heb ymweliad yma, felly arhoswch ar-lein a gwnewch yn siŵr ei fod yn dweud “Derbyniwyd” cyn ei gau.",
  useInTab: "Ei ddefnyddio yn y tab hwn beth bynnag",

  useNow: "Ei defnyddio nawr",
  useNowTitle: "Defnyddio’r fersiwn newydd nawr?",
  visitToday: "Mae ymweliad heddiw. Mae’n well aros nes iddo ddod i ben.",
  unsentWork: "Nid yw rhywfaint o’ch gwaith wedi’i dderbyn eto. Mae’n aros ar y llechen hon beth bynnag.",
  opensAgain: "Mae’r ap yn cau ei dudalen ac yn agor eto. Mae’r hyn a ysgrifennoch ar y llechen hon ac yn aros yno.",
  changingOver: "Yn newid drosodd …",
  wait: "Aros",
  loading: "Yn llwytho …",
  loadWindow: "Llwytho’r ffenestr hon eto",
};

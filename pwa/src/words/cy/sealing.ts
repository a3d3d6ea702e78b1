import { counted } from "../counted.ts";
import type { Words } from "../words.ts";

const left =
  (ofOne: string, ofMore = ofOne) =>
  (standards: number) =>
    counted("cy", standards, { one: `# safon ${ofOne}:`, other: `# safon ${ofMore}:` });

export const sealing: Words["sealing"] = {
  sealed: "Wedi’i selio",
  submitted: "Wedi’i gyflwyno",
  finish: "Rydw i wedi gorffen",
  newToTeam: "Mae’r tîm yn edrych ar ei sgoriau gyda’i gilydd yn barod. Mae’r hyn a sgoriwch nawr yn newydd iddo.",
  haveSealed: (when) =>
    `Rydych wedi gorffen: seliwyd ${when}. Bydd eich sgoriau’n aros fel y maent nes i’r tîm edrych ar y cyfan gyda’i gilydd.`,
  unseal: "Dad-selio",
  teamHasThem: (when) =>
    `Mae eich sgoriau gan y tîm fel y selioch nhw, ${when}. Ychwanegiad yw’r hyn a newidiwch nawr: fe’i dangosir wrth eu hochr, fel rhywbeth a ychwanegwyd wedyn.`,
  addAfterthought: "Ychwanegu rhywbeth",
  toSettle: (act) => `I ddewis un, tapiwch “${act}” uwchben y rhestr yn gyntaf.`,

  sealTitle: "Ydych chi wedi gorffen?",
  sealWhat:
    "Mae selio’n cadw eich sgoriau fel y maent. Bydd yr arweinydd yn gweld eich bod wedi gorffen; ni fydd neb yn gweld sgôr nes i’r tîm edrych ar y cyfan gyda’i gilydd. Tan hynny gallwch ddad-selio a dweud pam.",
  sealAfterReveal:
    "Mae’r tîm yn gweld eich sgoriau’n barod. Mae selio’n dweud wrth yr arweinydd eich bod wedi gorffen. Dangosir yr hyn a newidiwch wedyn wrth eu hochr, fel rhywbeth a ychwanegwyd wedyn.",
  sealIt: "Gorffen a selio",
  unsealTitle: "Dad-selio eich llyfr gwaith?",
  why: "Pam?",
  unsealHint: "Er enghraifft: anghofiais safonau’r gegin.",
  leaveSealed: "Ei adael wedi’i selio",

  submittedBy: (name, when) => `Cyflwynwyd gan ${name}, ${when}.`,
  shownAsLater: "Ychwanegiad yw’r hyn a newidiwch nawr: fe’i dangosir wrth ei ochr, fel rhywbeth a ychwanegwyd wedyn.",
  submit: "Cyflwyno’r hunanadolygiad",
  submitTitle: "Cyflwyno’r hunanadolygiad?",
  submitWhat:
    "Yna gall yr adolygwyr ei ddarllen: y sgoriau a’r sylwadau, fel y maent nawr. Ni ellir tynnu’r cyflwyno yn ôl. Bydd yr hyn a ychwanegwch wedyn wrth ei ochr, fel rhywbeth a ychwanegwyd wedyn.",
  submitIt: "Iawn, ei gyflwyno dros ein cymuned",

  scoredOf: (scored, total) => `${scored} o ${total} wedi’u sgorio.`,
  nothingBlank: "Nid oes dim wedi’i adael yn wag.",
  unscored: left("heb sgôr"),
  unsettled: left("â dau sgôr i ddewis rhyngddynt"),
  unexplained: left("lle byddai nodyn yn help"),
  withoutReason: left("nad yw’n berthnasol, heb reswm", "nad ydynt yn berthnasol, heb reswm"),
  flagged: left("i’w thrafod â’r tîm", "i’w trafod â’r tîm"),
  toTalkAbout: left("i’w thrafod gyda’ch gilydd", "i’w trafod gyda’ch gilydd"),
  more: (standards) => `(${standards} arall)`,
  notYet: "Dim eto",

  changedLater: "Newidiwyd wedyn.",
  stoodAtSeal: "Cedwir wrth ei ochr yr hyn oedd yno pan selioch:",
  stoodAtSubmission: "Cedwir wrth ei ochr yr hyn oedd yno adeg y cyflwyno:",
  noWords: "Nid oedd geiriau yno.",
  addedLater: "Ychwanegwyd wedyn:",
  absentAtReveal: "Yn absennol adeg y datgelu",
  notSealedThen: "Heb ei selio pan ddatgelwyd y cyfan.",
  wordsTakenOut: "Tynnwyd y geiriau allan.",
};

import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

export const revealing: Words["revealing"] = {
  title: "Edrych gyda’n gilydd",
  notLead: "Yr adolygydd arweiniol sy’n datgelu’r sgoriau, ar ôl i bob adolygydd selio neu gael ei farcio’n absennol.",
  opening: "Yn agor llyfr gwaith y tîm …",
  notHere: "Ni ellid agor llyfr gwaith y tîm. Ewch yn ôl ac agorwch yr adolygiad eto.",
  notKnown: "Y gweinydd sy’n dweud pwy sydd wedi selio. Bydd i’w weld yma ar ôl i’r llechen hon ei gyrraedd.",
  revealed: "Mae’r sgoriau wedi’u datgelu: mae pawb yn y tîm yn gweld yr holl sgoriau a nodiadau ochr yn ochr.",
  decide: "Penderfynu sgoriau’r tîm",
  intro:
    "Hyd yma mae pob adolygydd yn gweld ei sgoriau ei hun yn unig, a chithau hefyd. Pan fydd pawb wedi selio neu wedi’u marcio’n absennol, byddwch chi’n datgelu: o hynny ymlaen bydd y tîm cyfan yn gweld yr holl sgoriau a nodiadau, ochr yn ochr. Ni ellir ei ddadwneud.",
  onItsWay: "Rydych wedi datgelu. Daw i rym cyn gynted ag y bydd rhwydwaith. Yna daw’r sgoriau ohonynt eu hunain.",
  tryNow: "Rhoi cynnig nawr",
  unsealedSince:
    "Rydych wedi datgelu, ond mae rhywun wedi dad-selio ers hynny. Pan fyddant wedi selio eto, datgelwch unwaith yn rhagor.",
  nobodyYet: "Nid oes adolygwyr yn yr adolygiad hwn eto.",
  missing: (names) => `Dim eto: ${names.join(", ")}.`,
  reveal: "Datgelu i’r tîm",
  revealAgain: "Datgelu eto",

  confirmTitle: "Datgelu’r holl sgoriau i’r tîm?",
  confirmWhat:
    "Yna bydd pawb yn y tîm yn gweld yr holl sgoriau a nodiadau. Bydd yr hyn y mae adolygydd yn ei newid ar ôl hynny yn cael ei ddangos fel rhywbeth a ychwanegwyd wedyn. Nid yw’r gymuned yn gweld dim ohono.",
  confirmAbsent: (names) => `Yn cyfrif fel absennol: ${listed("cy", names)}.`,
  confirmForGood: "Ni ellir ei ddadwneud.",
  confirmOffline: "Nid oes rhwydwaith nawr: daw i rym cyn gynted ag y bydd un.",
  revealNow: "Datgelu nawr",
  notYet: "Dim eto",

  reviewers: "Yr adolygwyr",
  you: "(chi)",
  sealOwnFirst: "Selio eich un chi yn gyntaf",
  sealed: (when) => `Seliwyd ${when}`,
  notSealed: "Heb selio eto",
  absent: (reason) => `Absennol: ${reason}`,
  markAbsent: (name) => `Marcio ${name} yn absennol`,
  notAbsent: (name) => `Nid yw ${name} yn absennol`,
  absentTitle: (name) => `Marcio ${name} yn absennol?`,
  absentWhat: (name) =>
    `Nid yw’r tîm yn aros am ${name}. Dangosir y sgoriau gan ${name} sydd wedi cyrraedd wrth ochr y lleill; dangosir yr hyn a ddaw wedyn fel rhywbeth newydd. Ni chollir dim.`,
  absentWhy: "Pam?",
  absentHint: "Er enghraifft: wedi mynd yn sâl. Gall y tîm a’r cydlynydd ei ddarllen.",
  absentConfirm: "Marcio’n absennol",
  absentCancel: "Gadael fel y mae",
};

import { counted } from "../counted.ts";
import type { Words } from "../words.ts";

const lacking =
  (ofOne: string, ofMore = ofOne) =>
  (standards: number) =>
    counted("cy", standards, { one: `# safon ${ofOne}:`, other: `# safon ${ofMore}:` });

export const publishing: Words["publishing"] = {
  wasPublished: (version, when) => `Cyhoeddwyd fersiwn ${version} ${when}.`,
  nothingChanged: "Nid oes dim wedi newid ers hynny.",
  differsBelow: "Mae’r drafft isod yn wahanol iddi.",
  published: (version) => `Cyhoeddwyd fel fersiwn ${version}. Gall y gymuned ei darllen nawr.`,
  publishThis: "Cyhoeddi’r drafft hwn",
  publishNew: "Cyhoeddi fersiwn newydd",
  intro:
    "Bydd y gymuned yn darllen yr union ddrafft isod. Nid yw fersiwn a gyhoeddwyd byth yn newid; daw cywiriad yn fersiwn newydd gyda’i reswm.",
  selfTooMuch:
    "Ni ellir cyhoeddi’r drafft o’r llechen hon: mae’n dangos yr hyn a ysgrifennodd y gymuned, na ellir ei ddarllen yma. Rhowch gynnig ar lechen gyflymach neu gyfrifiadur.",
  why: "Beth newidiodd, a pham?",
  whyHint: "Mae’r gymuned yn darllen hyn.",
  publishNow: "Cyhoeddi i’r gymuned",
  publishingNow: "Yn cyhoeddi …",
  publishTitle: "Ei roi i’r gymuned?",
  publishWhat: (undecided, community) =>
    `${counted("cy", undecided, { one: "Nid oes sgôr y tîm i # safon eto, a bydd yn aros yn wag. ", other: "Nid oes sgôr y tîm i # safon eto, a byddant yn aros yn wag. ", none: "" })}Bydd ${community} yn gallu darllen y fersiwn hon ar unwaith, ac ni ellir ei thynnu’n ôl.`,
  publishIt: "Ie, ei gyhoeddi",
  notYet: "Ddim eto",

  nothingMissing: "Mae gan bob safon sgôr y tîm, a sylw lle mae angen un.",
  beforePublishing: "Cyn i chi gyhoeddi:",
  missing: {
    undecided: lacking("heb sgôr y tîm"),
    unsettled: lacking("â dau benderfyniad i ddewis rhyngddynt"),
    withoutReason: lacking("heb reswm"),
    differs: lacking("lle mae’r tîm yn wahanol i’r gymuned, heb sylw"),
    unexplained: lacking(
      "wedi’i bodloni’n rhannol neu heb ei bodloni, a heb sylw",
      "wedi’u bodloni’n rhannol neu heb eu bodloni, a heb sylw",
    ),
  },
  more: (standards) => `(${standards} arall)`,
  allTheSame: "Gallwch gyhoeddi beth bynnag; bydd yn aros yn wag yn y drafft.",

  community: "Cymuned",
  visitOn: "Dyddiad",
  editionTitle: "Rhifyn",
  isNow: (what, before, after) => `${what}: roedd yn “${before}”, nawr “${after}”`,
  isNew: (code) => `Mae ${code} yn newydd yn y drafft`,
  isGone: (code) => `Nid yw ${code} yn y drafft bellach`,
  newFinding: {
    achievement: (text) => `Llwyddiant newydd: “${text}”`,
    improvement: (text) => `Gwelliant newydd: “${text}”`,
  },
  goneFinding: {
    achievement: (text) => `Llwyddiant nad yw yno bellach: “${text}”`,
    improvement: (text) => `Gwelliant nad yw yno bellach: “${text}”`,
  },
  otherOrder: "Mae safonau neu ganfyddiadau mewn trefn arall",
  teamScoreWas: (before, after) => `sgôr y tîm oedd ${before}, ${after} ydyw nawr.`,
  selfScoreWas: (before, after) => `sgôr y gymuned oedd ${before}, ${after} ydyw nawr.`,
  changed: (fields) => `Newidiwyd: ${fields.join(", ")}.`,
  fields: {
    type: "ei math",
    core: "a yw’n graidd",
    text: "ei thestun",
    selfUnsettled: "yr hyn a adawodd y gymuned yn agored",
    selfReason: "rheswm y gymuned",
    selfComment: "sylw’r gymuned",
    selfAddendum: "yr hyn a ychwanegodd y gymuned wedyn",
    peerUnsettled: "yr hyn a adawodd y tîm yn agored",
    peerReason: "rheswm y tîm",
    peerComment: "sylw’r tîm",
  },
};

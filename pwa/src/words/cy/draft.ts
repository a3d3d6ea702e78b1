import { counted } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

const and = { format: (parts: readonly string[]) => listed("cy", parts) };

/** Welsh counts things in the singular: "3 safon". After 2 the word softens, but "safon" stays. */
function standards(count: number): string {
  return counted("cy", count, { other: "# safon" });
}

export const draft: Words["draft"] = {
  title: "Y drafft",
  back: "Yr adolygiad",
  none: "Nid oes drafft eto. Bydd yma i’w ddarllen, hefyd heb rwydwaith, cyn gynted ag y bydd y tîm wedi ei gyhoeddi.",
  notHere:
    "Nid yw’r hyn y mae’r tîm wedi’i benderfynu wedi cyrraedd y llechen hon eto. Daw ohono’i hun pan fydd rhwydwaith.",
  notShared: "Drafft, heb ei rannu eto",
  notSharedWords: "Dim ond y tîm a’r cydlynydd sy’n ei weld. Mae’n newid gyda’r hyn y mae’r tîm yn ei benderfynu.",
  publishIt: "Ei gyhoeddi",
  version: (version) => `Drafft, fersiwn ${version}`,
  published: (version, when, by) => `Drafft, fersiwn ${version}, cyhoeddwyd ${when}${by === null ? "" : ` gan ${by}`}.`,
  whatChanged: "Beth newidiodd:",
  versions: "Fersiynau",
  versionNow: "Nawr",
  versionNowWords: "heb ei rannu eto",
  versionShort: (version) => `Fersiwn ${version}`,
  fingerprint: (beginning) => `Ôl bys ${beginning}`,
  fingerprintWords: "Mae dau ddrafft â’r un ôl bys yr un fath i’r llythyren. Yn llawn (SHA-256):",
  print: "Argraffu",
  watermark: "Drafft",

  contents: "Cynnwys",
  backToContents: "Cynnwys",
  sectionCount: (shown, total) => (shown === total ? String(total) : `${shown} o ${total}`),

  summary: "Crynodeb",
  summaryIntro: (edition) =>
    `Yr hyn a welodd y tîm ymweld, ochr yn ochr â’r hyn a ddywedodd y gymuned amdani ei hun. Safonau “${edition}” yw’r rhain.`,
  teamScored: (scored, total, counts) =>
    scored === 0
      ? "Nid yw’r tîm wedi rhoi sgôr eto."
      : `Rhoddodd y tîm sgôr i ${scored} o ${standards(total)}: ${and.format(counts)}.`,
  communityScored: (scored, total, counts) =>
    scored === 0
      ? "Nid oes sgoriau gan y gymuned."
      : `Rhoddodd y gymuned sgôr i ${scored} o ${standards(total)}: ${and.format(counts)}.`,
  sameOn: (same, both) => {
    if (both === 0) return "Nid oes safon eto y gellir ei chymharu.";
    if (both === 1) {
      const says = same === 1 ? "mae’r tîm" : "nid yw’r tîm";
      return `Ar yr unig safon a sgoriwyd gan y ddau, ${says} yn dweud yr un peth â’r gymuned.`;
    }
    if (same === 0) {
      return `Nid yw’r tîm yn dweud yr un peth â’r gymuned ar yr un o’r ${standards(both)} a sgoriwyd gan y ddau.`;
    }
    if (same === both)
      return `Ar bob un o’r ${standards(both)} a sgoriwyd gan y ddau, mae’r tîm yn dweud yr un peth â’r gymuned.`;
    return `Ar ${same} o’r ${standards(both)} a sgoriwyd gan y ddau, mae’r tîm yn dweud yr un peth â’r gymuned.`;
  },
  differOn: (differing, higher, lower, otherwise) => {
    const ranked = [...(higher > 0 ? [`yn uwch ar ${higher}`] : []), ...(lower > 0 ? [`yn is ar ${lower}`] : [])];
    const parts = [
      ...(ranked.length > 0 ? [`mae sgôr y tîm ${and.format(ranked)}`] : []),
      ...(otherwise > 0 ? [`ar ${otherwise} mae un o’r ddau yn dweud nad yw’n berthnasol`] : []),
    ];
    return `Maent yn wahanol ar ${differing}: ${parts.join("; ")}.`;
  },
  notCompared: (count) =>
    counted("cy", count, {
      other: "Ni chymharir # safon, am nad oes gan un o’r ddau sgôr iddynt neu am na allai eu hasesu.",
    }),
  findingsCount: (achievements, improvements) =>
    `Mae’r tîm yn enwi ${and.format([
      counted("cy", achievements, { other: "# llwyddiant", two: "# lwyddiant", none: "dim llwyddiant" }),
      counted("cy", improvements, { other: "# gwelliant", two: "# welliant", none: "dim gwelliant" }),
    ])}.`,
  addedLaterOn: (count) =>
    counted("cy", count, {
      other: "Ychwanegodd y gymuned rywbeth at # safon ar ôl cyflwyno ei hunanadolygiad.",
    }),
  unsettledOn: (count) =>
    counted("cy", count, {
      other: "Ar # safon mae gan y tîm ddau sgôr ac nid yw wedi setlo pa un y mae’n ei olygu.",
    }),
  whereDiffer: "Lle maent yn wahanol",
  bySection: "Fesul adran",
  bySectionIntro: (met, partlyMet, notMet) =>
    `Canrannau o’r safonau a sgoriwyd yn ${met}, ${partlyMet} neu ${notMet}. Gadewir pob un arall allan a’i gyfrif wrth ochr. Lle mae llai na phump ar ôl, nid oes canran.`,
  community: "Cymuned",
  team: "Tîm",
  allStandards: "Pob safon",
  blank: "Heb sgôr",
  share: (label, met, of, percent) => `${label}: ${met} o ${of}${percent === null ? "" : `, ${percent} %`}`,
  asTable: "Yr un rhifau fel tabl",
  asTableLabel: "Nifer y safonau yn ôl sgôr",
  section: "Adran",
  whose: "Pwy",
  achievements: "Llwyddiannau",
  improvements: "Gwelliannau",
  aboutStandards: "Ynghylch:",

  standards: "Y safonau",
  standard: "Safon",
  theCommunity: "Y gymuned",
  theTeam: "Y tîm",
  type: (type, isCore) => `Math ${type}${isCore ? ", craidd" : ""}`,
  differs: "Yn wahanol i’r gymuned",

  find: "Dod o hyd i safonau",
  search: "Chwilio mewn codau a thestunau",
  allSections: "Pob adran",
  teamScore: "Sgôr y tîm",
  anyScore: "Unrhyw sgôr",
  onlyStandards: "Dim ond safonau o’r math hwn",
  marks: {
    differs: "Tîm a chymuned yn wahanol",
    commented: "Gyda sylw",
    addedLater: "Ychwanegwyd wedyn",
    typeOne: "Math 1",
    core: "Craidd",
  },
  option: (words, count) => `${words} (${count})`,
  shown: (shown, total) =>
    shown === total ? `Dangosir pob un o’r ${standards(total)}.` : `Dangosir ${shown} o ${standards(total)}.`,
  nothingShown: "Nid oes safon fel hyn. Dewiswch lai, neu dangoswch bob un.",
  showAll: "Dangos pob un",
  scoreChosen: (score) => `sgôr y tîm: ${score}`,
  wordsChosen: (typed) => `“${typed}”`,
  printShown: "Argraffu dim ond y rhain, nid pob safon",
  printedShown: (shown, total, chosen) =>
    `Dim ond ${shown} o ${standards(total)} a argreffir yma. Dewiswyd: ${and.format(chosen)}.`,
};

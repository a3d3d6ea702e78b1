import { counted } from "../counted.ts";
import type { EasyWords } from "../words.ts";

export const easyReviews: NonNullable<EasyWords["reviews"]> = {
  none: "Bydd eich adolygiadau yma. Oes un ar goll? Cysylltwch â rhwydwaith, neu gofynnwch i’r cydlynydd am god.",
  notOnTablet: "Nid yw ar y llechen hon. Agorwch ef unwaith â rhwydwaith.",
  takenOff: "Nid ydych yn y tîm bellach.",
  versionForCommunity: (version, at, isBesideOwn) =>
    `Fersiwn ${version}, o ${at}: yr hyn a welodd y tîm${isBesideOwn ? ", a’r hyn a ddywedoch chi" : ""}.`,
  submittedAt: (at) => `Cyflwynwyd ${at}. Caiff yr hyn a ychwanegwch nawr ei nodi.`,
  scoreTogether: "Sgoriwch eich cymuned eich hun. Gwnewch hynny gyda’ch gilydd os gallwch.",
  readAndSeal: "Ei ddarllen a gorffen",
  youHaveSealed: "Rydych wedi gorffen",
  youSealedAt: (at) => `Am ${at}.`,
  sealedAt: (at) => `Barod ${at}`,
  notSealedYet: "Ddim eto",
  canUnseal: "Gallwch ei agor eto, gyda rheswm.",
  leadDecides: "Yr arweinydd sy’n penderfynu. Gallwch ychwanegu at eich llyfr gwaith o hyd.",
  versionForReviewer: (version, at) => `Fersiwn ${version}, o ${at}. Gallwch ychwanegu at eich llyfr gwaith o hyd.`,
  thankYou:
    "Diolch am gymryd rhan. Bydd y llechen hon yn gollwng yr adolygiad pan fydd y cyfan wedi’i dderbyn. Mae’r gweinydd yn ei gadw. Argraffwch yr hyn sydd ei angen arnoch heb rwydwaith.",
  afterClosing:
    "Mae’r adolygiad hwn wedi’i gau. Gallwch ysgrifennu o hyd. Caiff ei gadw. Nid yw’n newid dim a gyhoeddwyd.",
};

export const easySelfReviewFile: NonNullable<EasyWords["selfReviewFile"]> = {
  intro:
    "Ysgrifennoch chi mewn taenlen? Cadwch hi fel “CSV UTF-8” a’i dewis yma. Byddwch yn gweld yn gyntaf beth sydd ynddi.",
  unreadable: "Nid agorodd y ffeil. Lawrlwythwch hi yn gyntaf, yna dewiswch hi eto.",
  replacing: (count) => counted("cy", count, { other: "Mae # sgôr yn un arall nawr. Mae’r hen rai yn yr hanes." }),
  below: (count) => counted("cy", count, { other: "Daw # sylw o dan un arall. Nid oes dim ar goll." }),
  faultsHint: "Caiff y llinellau hyn eu gadael allan. Cywirwch nhw yn y ffeil. Yna dewch â hi i mewn eto.",
};

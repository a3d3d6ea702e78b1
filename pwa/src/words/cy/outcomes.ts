/** As `outcomes.ts` in English: each kind that code can come back with has one sentence. */
import { counted, number } from "../counted.ts";
import type { Words } from "../words.ts";

type Said = Words["outcomes"];

function minutes(ms: number): string {
  return counted("cy", Math.max(1, Math.ceil(ms / 60_000)), { one: "funud", two: "# funud", other: "# munud" });
}

function things(count: number): string {
  return counted("cy", count, { two: "# ddarn o’ch gwaith", other: "# darn o’ch gwaith" });
}

export const failureSentence: Said["failureSentence"] = (kind) => {
  switch (kind) {
    case "offline":
      return "Ni ddaeth ateb oddi wrth y gweinydd. Efallai bod yr hyn y gofynnoch amdano wedi’i wneud beth bynnag: pan fydd rhwydwaith, edrychwch sut mae pethau cyn rhoi cynnig arall arni.";
    case "signedOut":
      return "Nid yw’r gweinydd yn adnabod y llechen hon bellach. Mae eich gwaith yn ddiogel yma. Gofynnwch i gydlynydd am wahoddiad newydd.";
    case "serverFault":
      return "Ni allai’r gweinydd ateb. Nid oes dim yma wedi’i golli. Rhowch gynnig arall arni ymhen ychydig funudau.";
    case "anotherCoordinator":
      return "Cydlynydd yw’r person hwn. Ni all neb arall greu cod yn enw cydlynydd: maen nhw’n gwahodd eu hunain.";
    case "refused":
      return "Ni chaniataodd y gweinydd hyn, neu nid yw yno bellach. Llwythwch y dudalen eto i weld sut mae pethau.";
  }
};

export const joinSentence: Said["joinSentence"] = (outcome) => {
  switch (outcome.kind) {
    case "codeMalformed":
      return "Nid yw hwnnw’n god cyfan. Mae gan god 12 llythyren a digid, fel 7KQ2-M9XA-T4WD.";
    case "codeUnknown":
      return "Nid yw’r gweinydd yn adnabod y cod hwn. Gwiriwch ef fesul llythyren, neu gofynnwch am un newydd.";
    case "codeUsed":
      return "Mae’r cod hwn wedi’i ddefnyddio. Mae pob cod yn gweithio unwaith: gofynnwch i’r cydlynydd am un newydd.";
    case "codeWithdrawn":
      return "Tynnwyd y gwahoddiad hwn yn ôl, neu cymerodd un mwy newydd ei le. Gofynnwch i’r cydlynydd.";
    case "codeExpired":
      return "Mae’r cod hwn yn rhy hen. Mae codau’n gweithio am 14 diwrnod: gofynnwch i’r cydlynydd am un newydd.";
    case "tooManyTries":
      return `Rhoddwyd cynnig arni ormod o weithiau. Arhoswch am ${minutes(outcome.retryAfterMs)}, yna rhowch gynnig arall arni.`;
    case "joinedAsSomeoneElse":
      return `Llechen ${outcome.name} yw hon. Ni ddefnyddiwyd y cod. Defnyddiwch lechen arall, neu allgofnodwch ${outcome.name} yma yn gyntaf.`;
    case "storageFailed":
      return "Ni allai’r llechen hon storio dim, felly ni ddefnyddiwyd y cod. Gwnewch le arni, neu gadewch bori preifat.";
    case "offline":
      return "Mae angen y rhwydwaith unwaith i ymuno. Rhowch gynnig arall arni pan fydd un.";
    case "serverFault":
      return failureSentence("serverFault");
  }
};

export const registerAgainSentence: Said["registerAgainSentence"] = (kind) => {
  switch (kind) {
    case "signedOut":
      return "Nid yw’r gweinydd yn gwybod pwy ddefnyddiodd y llechen hon. Gofynnwch i’r cydlynydd am god newydd ac ymunwch ag ef fel yr un person.";
    case "storageFailed":
      return "Ni allai’r llechen hon storio dim. Gwnewch le arni, neu gadewch bori preifat.";
    case "offline":
    case "serverFault":
      return failureSentence(kind);
  }
};

export const fetchSentence: Said["fetchSentence"] = (kind) => {
  switch (kind) {
    case "notYours":
      return "Nid yw’r adolygiad hwn yn un o’ch rhai chi, neu rydych wedi’ch tynnu oddi ar ei dîm.";
    case "storageFailed":
      return "Ni ellid storio’r adolygiad ar y llechen hon. Gwnewch le ar y llechen, yna rhowch gynnig arall arni.";
    case "offline":
      return "Nid yw’r adolygiad hwn ar y llechen hon eto. Agorwch ef unwaith pan fydd rhwydwaith.";
    case "signedOut":
    case "serverFault":
      return failureSentence(kind);
  }
};

export const exchangeSentence: Said["exchangeSentence"] = (kind) => {
  switch (kind) {
    case "exchanged":
      return "Cyfnewidiwyd popeth â’r gweinydd.";
    case "elsewhere":
      return "Mae ffenestr arall o’r ap hwn yn cyfnewid â’r gweinydd.";
    case "stopped":
      return "Daeth yr ap ei hun â’r cyfnewid hwn i ben, yn y ffenestr hon neu mewn un arall. Nid oes dim wedi’i golli, ac mae’n mynd ymlaen ymhen ychydig eiliadau.";
    case "nobody":
      return "Nid oes neb wedi ymuno ar y llechen hon eto.";
    case "storageFailed":
      return "Ni allai’r llechen hon storio’r hyn a ddaeth oddi wrth y gweinydd. Gwnewch le arni.";
    case "offline":
      return "Nid oes cysylltiad â’r gweinydd. Mae eich gwaith ar y llechen hon a bydd yn cael ei anfon pan fydd cysylltiad.";
    case "revoked":
      return cutOffSentence("revoked");
    case "signedOut":
    case "serverFault":
      return failureSentence(kind);
  }
};

export const cutOffSentence: Said["cutOffSentence"] = (why) => {
  switch (why) {
    case "signedOut":
      return failureSentence("signedOut");
    case "revoked":
      return "Tynnwyd y llechen hon allan o’r adolygiad. Nid oes dim wedi’i golli: mae’r hyn a dderbyniodd y gweinydd yn aros yno, ac mae’r hyn a ysgrifennwch nawr yn aros ar y llechen hon. I fynd ymlaen, gofynnwch i’r cydlynydd am wahoddiad newydd.";
  }
};

export const TAKEN_OFF_TEAM: Said["TAKEN_OFF_TEAM"] =
  "Rydych wedi’ch tynnu oddi ar dîm yr adolygiad hwn. Nid oes dim wedi’i golli: mae’r hyn a dderbyniodd y gweinydd yn aros yno, ac mae’r hyn a ysgrifennwch nawr yn aros nes i’r arweinydd neu gydlynydd ei ryddhau. Os camgymeriad yw hynny, gofynnwch i’r cydlynydd.";

export const onTabletSentence: Said["onTabletSentence"] = ({ onTablet, failure }) => {
  switch (onTablet) {
    case "saved":
      return "Ar y llechen"; // with when it was received, in one line of a phone
    case "saving":
      return "Yn cadw …";
    case "failed":
      return writeFailureSentence(failure ?? "storageFault");
  }
};

export const writeFailureSentence: Said["writeFailureSentence"] = (failure) => {
  switch (failure) {
    case "storageFull":
      return "Heb ei gadw: mae’r llechen hon yn llawn. Gallwch ddal i ysgrifennu, ond cadwch y dudalen hon ar agor. Gwnewch le ar y llechen, neu cadwch gopi o’ch gwaith nawr.";
    case "storageClosed":
      return "Heb ei gadw: caeodd y llechen ei storfa. Gallwch ddal i ysgrifennu, ond cadwch y dudalen hon ar agor tra bo’r ap yn rhoi cynnig arall arni, neu cadwch gopi o’ch gwaith nawr.";
    case "storageFault":
      return "Heb ei gadw: nid yw storfa’r llechen hon yn gweithio. Gallwch ddal i ysgrifennu, ond cadwch y dudalen hon ar agor, a chadwch gopi o’ch gwaith nawr.";
  }
};

export const LOOKING_WORDS: Said["LOOKING_WORDS"] = "Yn edrych …";

export const notYetWords: Said["notYetWords"] = (why) => {
  switch (why) {
    case "nothingSentYet":
      return "Dim i’w anfon eto";
    case "waiting":
      return "Heb ei dderbyn eto";
    case "offline":
      return "Heb ei dderbyn: dim rhwydwaith";
    case "signedOut":
      return "Heb ei dderbyn: wedi allgofnodi";
    case "revoked":
      return "Heb ei dderbyn: tynnwyd y llechen o’r adolygiad";
    case "serverFault":
      return "Heb ei dderbyn: nid yw’r gweinydd yn ateb";
    case "elsewhere":
      return "Heb ei dderbyn eto: mae ffenestr arall yn anfon";
    case "attention":
      return "Angen sylw";
    case "quarantined":
      return "Mae’r gweinydd yn ei ddal";
  }
};

export const notYetSentence: Said["notYetSentence"] = (why) => {
  switch (why) {
    case "nothingSentYet":
      return "Dydych chi ddim wedi ysgrifennu dim yma eto.";
    case "waiting":
      return "Wedi’i gadw ar y llechen hon. Nid yw’r gweinydd wedi cael y cyfan eto.";
    case "offline":
      return "Wedi’i gadw ar y llechen hon. Bydd yn cael ei anfon pan fydd rhwydwaith.";
    case "signedOut":
      return "Wedi’i gadw ar y llechen hon. Nid yw’r gweinydd yn adnabod y llechen bellach: gofynnwch i gydlynydd am wahoddiad newydd.";
    case "revoked":
      return "Wedi’i gadw ar y llechen hon. Tynnwyd y llechen allan o’r adolygiad: gofynnwch i’r cydlynydd am wahoddiad newydd.";
    case "serverFault":
      return "Wedi’i gadw ar y llechen hon. Ni allai’r gweinydd ateb; bydd yr ap yn rhoi cynnig arall arni ohono’i hun.";
    case "elsewhere":
      return "Wedi’i gadw ar y llechen hon. Mae ffenestr arall o’r ap hwn yn ei anfon.";
    case "attention":
      return "Wedi’i gadw ar y llechen hon, ond nid yw’r gweinydd am dderbyn rhywfaint ohono fel y mae. Cadwch gopi o’ch gwaith a dywedwch wrth y cydlynydd.";
    case "quarantined":
      return "Wedi’i gadw ar y llechen hon. Mae’r gweinydd yn dal rhywfaint ohono ar wahân nes i’r arweinydd neu gydlynydd ei ryddhau.";
  }
};

export const refusalSentence: Said["refusalSentence"] = (refusal) => {
  switch (refusal) {
    case "gap":
      return "Nid yw rhywbeth a ddaeth o’i flaen wedi cyrraedd eto. Bydd yn cael ei anfon eto.";
    case "malformed":
      return "Ni allai’r gweinydd ei ddarllen.";
    case "badSignature":
      return "Newidiwyd ef ar ôl i’r llechen hon ei lofnodi, neu fe’i llofnodwyd ag allwedd arall.";
    case "unknownDevice":
      return "Nid yw’r gweinydd yn adnabod y llechen a’i llofnododd.";
    case "notOwner":
      return "Fe’i hysgrifennwyd mewn llyfr gwaith na chaiff ei awdur ysgrifennu ynddo.";
    case "foreignOpening":
      return "Mae rhywbeth arall eisoes yn ei le ar y gweinydd.";
    case "tooLarge":
      return "Mae’n fwy nag y mae’r gweinydd yn ei dderbyn.";
    case "quarantined":
      return "Mae’r gweinydd yn ei ddal ar wahân nes i’r arweinydd neu gydlynydd ei ryddhau.";
    case "erased":
      return "Fe’i dilëwyd yn gyfreithlon.";
    case "tryLater":
      return "Roedd y gweinydd yn rhy brysur neu roedd ei ddisg yn llawn. Bydd yn cael ei anfon eto.";
  }
};

export const publishSentence: Said["publishSentence"] = (kind) => {
  switch (kind) {
    case "changedMeanwhile":
      return "Cyrhaeddodd rhywbeth sy’n newid y drafft. Ni chafodd ei gyhoeddi. Edrychwch ar y drafft newydd, yna cyhoeddwch ef.";
    case "notRevealed":
      return "Nid yw’r sgoriau wedi’u datgelu i’r tîm eto, felly nid oes drafft i’w gyhoeddi.";
    case "previousDiffers":
      return "Cyhoeddodd rhywun fersiwn arall yn y cyfamser. Llwythwch y dudalen eto ac edrychwch arni yn gyntaf.";
    case "reasonMissing":
      return "Mae angen rheswm ar fersiwn wedi’i chywiro, fel bod ei darllenwyr yn gwybod beth a newidiwyd.";
    case "tooLarge":
      return "Mae’r drafft yn hirach nag y gall tabledi ei dderbyn. Ni chafodd ei gyhoeddi. Rhaid byrhau sylwadau o gannoedd o dudalennau yn gyntaf.";
  }
};

export const closeSentence: Said["closeSentence"] = (kind) => {
  switch (kind) {
    case "notPublished":
      return "Nid yw’r drafft wedi’i gyhoeddi eto. Yr adolygydd arweiniol sy’n ei gyhoeddi yn gyntaf.";
    case "offline":
    case "signedOut":
    case "serverFault":
    case "refused":
    case "anotherCoordinator":
      return failureSentence(kind);
  }
};

export const editSentence: Said["editSentence"] = (outcome) => {
  switch (outcome.kind) {
    case "tooLong":
      return `Mae lle i ${number("cy", outcome.limit)} o nodau. Mae’r hyn a ychwanegoch ${number("cy", outcome.over)} yn ormod.`;
    case "reasonMissing":
      return "Dywedwch pam, mewn ychydig eiriau, os gwelwch yn dda.";
  }
};

export const copySentence: Said["copySentence"] = ({ kind, name }) => {
  const given = `Rhoddwyd ${name} i’r porwr. Chwiliwch amdano ymhlith eich lawrlwythiadau neu’ch ffeiliau.`;
  switch (kind) {
    case "whole":
      return given;
    case "inPart":
      return `${given} Ni ellid darllen rhywfaint o’r hyn a storiwyd yma, ac nid yw ynddo. Cadwch yr ap a’i ddata, a chadwch gopi eto wedyn.`;
    case "inMemoryOnly":
      return `${given} Ni ellid darllen y storfa, felly dim ond yr hyn oedd gan y ffenestr hon o hyd sydd ynddo. Cadwch yr ap a’i ddata, a chadwch gopi eto wedyn.`;
  }
};

export const importSentence: Said["importSentence"] = (outcome) => {
  switch (outcome.kind) {
    case "imported":
      if (outcome.changes + outcome.writtenAgain === 0 && outcome.leftOut === 0)
        return "Roedd popeth yn y ffeil hon yma eisoes.";
      return [
        `Cymerwyd i mewn: ${things(outcome.changes + outcome.writtenAgain)}.`,
        outcome.leftOut === 0 ? "" : `Ni ellid cymryd ${number("cy", outcome.leftOut)} i mewn ar y llechen hon.`,
      ]
        .join(" ")
        .trim();
    case "unreadable":
      return "Ni roddodd y llechen hon y ffeil. Os yw hi yn y cwmwl, lawrlwythwch hi yn gyntaf, yna dewiswch hi eto. Ni newidiwyd dim.";
    case "notAnExport":
      return "Nid copi a gadwyd gan yr ap hwn yw’r ffeil hon, neu mae wedi’i difrodi. Ni newidiwyd dim.";
    case "newerFormat":
      return "Gwnaed y ffeil hon gan ap mwy newydd. Diweddarwch yr ap hwn yn gyntaf; ni newidiwyd dim.";
    case "nobody":
      return "Ymunwch ar y llechen hon yn gyntaf, fel y person sydd biau’r ffeil.";
    case "storageFailed":
      return "Ni ellid storio’r ffeil ar y llechen hon. Gwnewch le ar y llechen, yna rhowch gynnig arall arni.";
  }
};

export const leaveSentence: Said["leaveSentence"] = (outcome) => {
  switch (outcome.kind) {
    case "left":
      return "Gwagiwyd y llechen hon.";
    case "notReceived":
      return `Nid oes gan y gweinydd ${things(outcome.count)} eto. Arhoswch am y rhwydwaith, neu cadwch gopi o’ch gwaith yn gyntaf.`;
    case "storageFailed":
      return "Nid atebodd storfa’r llechen hon, felly ni ddilëwyd dim: mae popeth fel yr oedd. Llwythwch y dudalen eto, yna rhowch gynnig arall arni.";
  }
};

export const surroundingsSentence: Said["surroundingsSentence"] = (surroundings) => {
  switch (surroundings) {
    case "insecure":
      return "Mae’r cyfeiriad hwn yn dechrau â http:// ac nid https://, felly nid yw’r porwr yn cadw dim yn ddiogel yma. Agorwch yr ap drwy ei gyfeiriad https://, neu ar beiriant y gweinydd ei hun.";
    case "unsupported":
      return "Mae’r porwr hwn yn rhy hen i’r ap, neu mewn modd nad yw’n storio dim. Defnyddiwch Safari, Chrome, Edge neu Firefox mwy newydd, a gadewch bori preifat.";
    case "installFirst":
      return "Rhowch Open Circle ar y Sgrin Gartref yn gyntaf. Mae’r hyn a ysgrifennwch mewn tab Safari yn cael ei ddileu ar ôl rhai dyddiau, ac nid yw’n dod gyda’r ap pan fyddwch yn ei osod.";
  }
};

export const updateSentence: Said["updateSentence"] = (refusal) => {
  switch (refusal) {
    case "notSaved":
      return "Nid yw rhywbeth a ysgrifennoch ar y llechen hon eto, felly ni chafodd y dudalen ei hail-lwytho. Edrychwch ar frig y dudalen i weld beth i’w wneud.";
    case "notYet":
      return "Nid yw’r llechen wedi newid drosodd eto. Caewch bob ffenestr o’r ap ac agorwch ef eto: yna’r fersiwn newydd fydd hi. Mae’r hyn a ysgrifennoch ar y llechen hon ac yn aros yno.";
  }
};

export const UPDATE_TAKEN_WORDS: Said["UPDATE_TAKEN_WORDS"] =
  "Mae fersiwn newydd ar waith ar y llechen hon. Mae’r ffenestr hon yn dal i ddangos yr un o’i blaen.";

export const updateWaitingWords: Said["updateWaitingWords"] = (deferred) => {
  switch (deferred) {
    case "visitToday":
      return "Mae fersiwn newydd yn barod. Mae’n aros tan ar ôl yr ymweliad.";
    case "unsentWork":
      return "Mae fersiwn newydd yn barod. Mae’n aros nes bod eich gwaith wedi’i dderbyn.";
    case null:
      return "Mae fersiwn newydd yn barod.";
  }
};

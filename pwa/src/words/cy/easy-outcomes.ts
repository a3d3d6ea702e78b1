/** As `easy-outcomes.ts` in English. */
import { number } from "../counted.ts";
import type { EasyWords } from "../words.ts";
import * as usual from "./outcomes.ts";

type Said = NonNullable<EasyWords["outcomes"]>;

const failureSentence: NonNullable<Said["failureSentence"]> = (kind) => {
  switch (kind) {
    case "offline":
      return "Nid atebodd y gweinydd. Arhoswch am rwydwaith. Edrychwch a gafodd ei wneud beth bynnag, cyn ceisio eto.";
    case "signedOut":
      return "Nid yw’r gweinydd yn adnabod y llechen hon bellach. Mae eich gwaith yn ddiogel yma. Gofynnwch i gydlynydd am god.";
    case "serverFault":
      return "Nid atebodd y gweinydd. Nid oes dim wedi’i golli. Ceisiwch eto ymhen ychydig funudau.";
    case "refused":
      return "Ni chaniataodd y gweinydd hyn, neu mae wedi mynd. Llwythwch y dudalen eto.";
    case "anotherCoordinator":
      return usual.failureSentence(kind);
  }
};

const cutOffSentence: NonNullable<Said["cutOffSentence"]> = (why) => {
  switch (why) {
    case "signedOut":
      return failureSentence("signedOut");
    case "revoked":
      return "Nid yw’r llechen hon yn yr adolygiad bellach. Nid oes dim wedi’i golli. Mae’r hyn a ysgrifennwch nawr yn aros ar y llechen hon. Gofynnwch i’r cydlynydd am god newydd.";
  }
};

const writeFailureSentence: NonNullable<Said["writeFailureSentence"]> = (failure) => {
  switch (failure) {
    case "storageFull":
      return "Heb ei gadw: mae’r llechen hon yn llawn. Gallwch ddal i ysgrifennu. Cadwch y dudalen hon ar agor. Gwnewch le, neu cadwch gopi nawr.";
    case "storageClosed":
      return "Heb ei gadw. Gallwch ddal i ysgrifennu. Cadwch y dudalen hon ar agor: mae’r ap yn ceisio eto. Neu cadwch gopi nawr.";
    case "storageFault":
      return "Heb ei gadw: ni all y llechen gadw eich gwaith. Gallwch ddal i ysgrifennu. Cadwch y dudalen hon ar agor. Cadwch gopi nawr.";
  }
};

export const easyOutcomes: Said = {
  failureSentence,
  cutOffSentence,
  writeFailureSentence,
  onTabletSentence: (keeping) =>
    keeping.onTablet === "failed"
      ? writeFailureSentence(keeping.failure ?? "storageFault")
      : usual.onTabletSentence(keeping),
  joinSentence: (outcome) => {
    switch (outcome.kind) {
      case "codeMalformed":
        return "Nid cod cyfan yw hwn. Mae ganddo 12 llythyren a rhif, fel 7KQ2-M9XA-T4WD.";
      case "codeUnknown":
        return "Nid yw’r gweinydd yn adnabod y cod hwn. Gwiriwch bob llythyren. Neu gofynnwch am un newydd.";
      case "codeUsed":
        return "Mae’r cod hwn wedi’i ddefnyddio. Gofynnwch i’r cydlynydd am un newydd.";
      case "codeWithdrawn":
        return "Nid yw’r cod hwn yn gweithio bellach. Gofynnwch i’r cydlynydd.";
      case "codeExpired":
        return "Mae’r cod hwn yn rhy hen. Gofynnwch i’r cydlynydd am un newydd.";
      case "joinedAsSomeoneElse":
        return `Llechen ${outcome.name} yw hon. Ni ddefnyddiwyd y cod. Defnyddiwch lechen arall, neu allgofnodwch ${outcome.name} gyntaf.`;
      case "storageFailed":
        return "Ni all y llechen hon gadw dim. Ni ddefnyddiwyd y cod. Gwnewch le, neu gadewch bori preifat.";
      case "offline":
        return "Mae angen y rhwydwaith i ymuno. Ceisiwch eto wedyn.";
      case "serverFault":
        return failureSentence(outcome.kind);
      case "tooManyTries":
        return usual.joinSentence(outcome);
    }
  },
  registerAgainSentence: (kind) => {
    switch (kind) {
      case "signedOut":
        return "Nid yw’r gweinydd yn gwybod pwy ddefnyddiodd y llechen hon. Gofynnwch i’r cydlynydd am god newydd i chi.";
      case "storageFailed":
        return "Ni all y llechen hon gadw dim. Gwnewch le, neu gadewch bori preifat.";
      case "offline":
      case "serverFault":
        return failureSentence(kind);
    }
  },
  fetchSentence: (kind) => {
    switch (kind) {
      case "notYours":
        return "Nid ydych yn yr adolygiad hwn, neu nid bellach.";
      case "storageFailed":
        return "Ni allai’r llechen hon gadw’r adolygiad. Gwnewch le. Yna ceisiwch eto.";
      case "offline":
        return "Nid yw’r adolygiad hwn ar y llechen hon eto. Agorwch ef pan fydd rhwydwaith.";
      case "signedOut":
      case "serverFault":
        return failureSentence(kind);
    }
  },
  exchangeSentence: (kind) => {
    switch (kind) {
      case "exchanged":
        return "Anfonwyd a nôlwyd popeth.";
      case "elsewhere":
        return "Mae ffenestr arall o’r ap hwn yn anfon.";
      case "stopped":
        return "Mae’r ap wedi stopio hyn. Nid oes dim wedi’i golli. Mae’n mynd ymlaen ymhen ychydig eiliadau.";
      case "storageFailed":
        return "Ni allai’r llechen hon gadw’r hyn a ddaeth. Gwnewch le.";
      case "offline":
        return "Nid oes rhwydwaith. Mae eich gwaith ar y llechen hon. Bydd yn cael ei anfon wedyn.";
      case "revoked":
        return cutOffSentence("revoked");
      case "signedOut":
      case "serverFault":
        return failureSentence(kind);
      case "nobody":
        return usual.exchangeSentence(kind);
    }
  },
  TAKEN_OFF_TEAM:
    "Nid ydych yn nhîm yr adolygiad hwn bellach. Nid oes dim wedi’i golli. Mae’r hyn a ysgrifennwch nawr yn aros nes i’r arweinydd neu gydlynydd ei adael i mewn. Gofynnwch i’r cydlynydd os camgymeriad yw hynny.",
  notYetSentence: (why) => {
    switch (why) {
      case "signedOut":
        return "Wedi’i gadw ar y llechen hon. Nid yw’r gweinydd yn adnabod y llechen bellach. Gofynnwch i gydlynydd am god newydd.";
      case "revoked":
        return "Wedi’i gadw ar y llechen hon. Nid yw hi yn yr adolygiad bellach. Gofynnwch i’r cydlynydd am god newydd.";
      case "serverFault":
        return "Wedi’i gadw ar y llechen hon. Nid atebodd y gweinydd. Mae’r ap yn ceisio eto.";
      case "elsewhere":
        return "Wedi’i gadw ar y llechen hon. Mae ffenestr arall yn ei anfon.";
      case "attention":
        return "Wedi’i gadw ar y llechen hon. Ni chymerodd y gweinydd rywfaint ohono. Cadwch gopi. Dywedwch wrth y cydlynydd.";
      case "quarantined":
        return "Wedi’i gadw ar y llechen hon. Rhaid i’r arweinydd neu gydlynydd adael rhywfaint ohono i mewn.";
      case "nothingSentYet":
      case "waiting":
      case "offline":
        return usual.notYetSentence(why);
    }
  },
  editSentence: (outcome) => {
    switch (outcome.kind) {
      case "tooLong":
        return `Mae lle i ${number("cy", outcome.limit)} o lythrennau. Mae ${number("cy", outcome.over)} yn ormod.`;
      case "reasonMissing":
        return usual.editSentence(outcome);
    }
  },
  copySentence: ({ kind, name }) => {
    const given = `Enw eich copi yw ${name}. Chwiliwch ymhlith eich lawrlwythiadau neu’ch ffeiliau.`;
    switch (kind) {
      case "whole":
        return given;
      case "inPart":
        return `${given} Ni ellid darllen rhywfaint o’ch gwaith. Nid yw yn y copi. Peidiwch â dileu’r ap. Cadwch gopi eto wedyn.`;
      case "inMemoryOnly":
        return `${given} Dim ond yr hyn oedd gan y ffenestr hon sydd ynddo. Peidiwch â dileu’r ap. Cadwch gopi eto wedyn.`;
    }
  },
  importSentence: (outcome) => {
    switch (outcome.kind) {
      case "unreadable":
        return "Ni ellid darllen y ffeil. A yw hi yn y cwmwl? Lawrlwythwch hi yn gyntaf. Ni newidiwyd dim.";
      case "notAnExport":
        return "Nid o’r ap hwn y daeth y ffeil hon, neu mae wedi’i difrodi. Ni newidiwyd dim.";
      case "newerFormat":
        return "O ap mwy newydd y daeth y ffeil hon. Diweddarwch yr ap hwn yn gyntaf. Ni newidiwyd dim.";
      case "storageFailed":
        return "Ni allai’r llechen hon gadw’r ffeil. Gwnewch le. Yna ceisiwch eto.";
      case "imported":
      case "nobody":
        return usual.importSentence(outcome);
    }
  },
  leaveSentence: (outcome) => {
    switch (outcome.kind) {
      case "storageFailed":
        return "Nid atebodd y llechen. Ni ddilëwyd dim. Llwythwch y dudalen eto. Yna ceisiwch unwaith eto.";
      case "left":
      case "notReceived":
        return usual.leaveSentence(outcome);
    }
  },
  updateSentence: (refusal) => {
    switch (refusal) {
      case "notSaved":
        return "Nid yw rhywbeth a ysgrifennoch wedi’i gadw eto. Felly mae’r dudalen yn aros. Edrychwch ar frig y dudalen.";
      case "notYet":
        return "Nid yw’r llechen yn barod eto. Caewch bob ffenestr o’r ap. Agorwch ef eto. Mae’r hyn a ysgrifennoch yn aros.";
    }
  },
};

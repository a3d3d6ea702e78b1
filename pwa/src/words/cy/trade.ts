/** As `trade.ts` in English: what the things of a review are called. */
import type { Words } from "../words.ts";

type Said = Words["trade"];

export const standingWords: Said["standingWords"] = (standing) => {
  switch (standing) {
    case "unscored":
      return "Heb ei sgorio gan yr un adolygydd";
    case "incomplete":
      return "Heb ei sgorio gan bawb";
    case "unsettled":
      return "Mae gan adolygydd ddau sgôr";
    case "agree":
      return "Pawb yn cytuno";
    case "allAbsent":
      return "Pawb yn absennol";
    case "disagree":
      return "Adolygwyr yn gwahaniaethu";
  }
};

export const phaseWords: Said["phaseWords"] = (phase) => {
  switch (phase) {
    case "preparing":
      return "Paratoi";
    case "selfReview":
      return "Hunanadolygiad";
    case "visiting":
      return "Ymweliad";
    case "reconciling":
      return "Cysoni";
    case "draft":
      return "Drafft";
    case "closed":
      return "Wedi’i gau";
  }
};

export const roleWords: Said["roleWords"] = (role) => {
  switch (role) {
    case "lead":
      return "Adolygydd arweiniol";
    case "reviewer":
      return "Adolygydd";
    case "host":
      return "Cymuned sy’n croesawu";
    case "coordinator":
      return "Cydlynydd";
  }
};

export const backgroundWords: Said["backgroundWords"] = (background) => {
  switch (background) {
    case "staff":
      return "Staff";
    case "clientMember":
      return "Aelod-gleient";
    case "independent":
      return "Annibynnol";
  }
};

export const sectorWords: Said["sectorWords"] = (sector) => {
  switch (sector) {
    case "adultDemocratic":
      return "Democrataidd i oedolion";
    case "prison":
      return "Carchar";
    case "addiction":
      return "Dibyniaeth";
    case "childrenYoungPeople":
      return "Plant a phobl ifanc";
    case "learningDisability":
      return "Anabledd dysgu";
  }
};

export const sourceWords: Said["sourceWords"] = (source) => {
  switch (source) {
    case "staffInterview":
      return "Siarad â staff";
    case "clientInterview":
      return "Siarad ag aelodau-gleientiaid";
    case "observation":
      return "Yr hyn a welsom";
    case "tour":
      return "Taith o amgylch";
    case "document":
      return "Dogfen";
  }
};

export const invitationWords: Said["invitationWords"] = (state) => {
  switch (state) {
    case "open":
      return "Wedi cael gwahoddiad, heb ymuno eto";
    case "used":
      return "Wedi ymuno";
    case "withdrawn":
      return "Gwahoddiad wedi’i dynnu’n ôl";
    case "expired":
      return "Gwahoddiad wedi dod i ben";
  }
};

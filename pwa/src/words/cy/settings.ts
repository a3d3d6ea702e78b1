import type { Words } from "../words.ts";

export const settings: Words["settings"] = {
  title: "Testun ac iaith",
  opener: "Testun ac iaith",
  intro: "Sut mae’r llechen hon yn edrych ac yn siarad â chi. Cedwir hyn ar y llechen nes i chi allgofnodi.",
  language: "Iaith",
  languageHint: "Mae’r safonau’n aros yn iaith eu rhifyn.",
  languageNeedsCheck: "Cyfieithiad cyntaf yw’r Gymraeg hon: mae angen i siaradwr brodorol ei gwirio.",
  languageMissing:
    "Nid yw’r iaith honno ar y llechen hon eto. Agorwch yr ap unwaith pan fydd rhwydwaith, yna rhowch gynnig arall arni.",
  textSize: "Maint y testun",
  percent: (size) => `${size} %`,
  example: "Dyma faint y testun nawr.",
  contrast: "Cyferbyniad",
  contrasts: { usual: "Fel arfer", strong: "Cryfach" },
  colours: "Lliwiau",
  coloursNames: { asDevice: "Fel y ddyfais", light: "Golau", dark: "Tywyll" },
  easyRead: "Hawdd ei ddeall",
  easyReadWords: "Dangos testun hawdd ei ddeall pob safon yn gyntaf, a dweud pethau mewn geiriau symlach",
  easyReadHint: "Mae brawddeg lawn pob safon un tap i ffwrdd. Mae eich sgoriau’n cyfrif yr un fath.",
};

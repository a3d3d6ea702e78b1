import type { Calendar } from "../calendar.ts";
import type { Words } from "../words.ts";

const calendar: Calendar = {
  months: [
    { long: "Ionawr", short: "Ion" },
    { long: "Chwefror", short: "Chw" },
    { long: "Mawrth", short: "Maw" },
    { long: "Ebrill", short: "Ebr" },
    { long: "Mai", short: "Mai" },
    { long: "Mehefin", short: "Meh" },
    { long: "Gorffennaf", short: "Gor" },
    { long: "Awst", short: "Awst" },
    { long: "Medi", short: "Medi" },
    { long: "Hydref", short: "Hyd" },
    { long: "Tachwedd", short: "Tach" },
    { long: "Rhagfyr", short: "Rhag" },
  ],
  weekdays: ["Dydd Sul", "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn"],
  daysAway: (days) => {
    if (days === 0) return "heddiw";
    if (days === 1) return "yfory";
    if (days === -1) return "ddoe";
    return days > 0 ? `ymhen ${days} diwrnod` : `${-days} diwrnod yn ôl`;
  },
};

export const look: Words["look"] = {
  calendar,
  appName: "Open Circle",
  skip: "Neidio i’r cynnwys",
  everywhere: "Ym mhobman",
  myReviews: "Fy adolygiadau",
  thisTablet: "Y llechen hon",
  copying: "Yn copïo …",
  copied: "Wedi’i gopïo.",
  copyRefused: "Nid yw’r porwr hwn yn gadael i’r ap gopïo. Dewiswch y testun a’i gopïo â llaw.",
  nothingHere: "Does dim byd yma",
  nothingHereWhy: "Does dim tudalen yn y cyfeiriad hwn. Efallai mai dim ond rhan ohono a gopïwyd.",
  toMyReviews: "Mynd i’m hadolygiadau",
  stopped: "Mae’r dudalen hon wedi rhoi’r gorau i weithio",
  stoppedWhy:
    "Camgymeriad yn yr ap yw hwn, nid eich un chi. Mae’r hyn a gadwyd o’r blaen yn dal ar y llechen hon. Llwythwch y dudalen eto; os bydd yn digwydd eto, cadwch gopi o’ch gwaith a dywedwch wrth y cydlynydd beth sydd isod.",
  notLoaded: "Nid oedd modd llwytho’r dudalen hon",
  notLoadedWhy:
    "Nid yw ei rhan hi o’r ap ar y llechen hon, ac nid oedd modd ei nôl: does dim rhwydwaith, neu mae ap mwy newydd. Mae’r hyn a ysgrifennoch wedi’i gadw.",
  notLoadedYet:
    "Does dim ffordd at y gweinydd o hyd. Rhowch gynnig arall arni pan fydd rhwydwaith; mae’r tudalennau eraill yn gweithio fel o’r blaen.",
  appNotLoaded:
    "Nid oedd modd llwytho’r ap. Llwythwch y dudalen hon eto pan fydd rhwydwaith. Mae’r hyn a ysgrifennoch wedi’i gadw.",
  loadAgain: "Llwytho eto",
  saveCopyNow: "Cadw copi nawr",
  opening: "Yn agor …",
  unreadable:
    "Nid oedd modd darllen storfa’r llechen hon. Llwythwch y dudalen eto; os nad yw hynny’n helpu, ailgychwynnwch y llechen.",
  unknownTime: "ar amser anhysbys",
  unknownDay: "diwrnod anhysbys",
  pageOf: (page, pages) => `Tudalen ${page} o ${pages}`,
  visitOf: (day) => `ymweliad ${day.replace(/^D/, "d")}`,
};

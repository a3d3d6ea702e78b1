import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

const scores = (count: number) => counted("cy", count, { two: "# sgôr", other: "# sgôr", none: "dim sgoriau" });
const comments = (count: number) => counted("cy", count, { two: "# sylw", other: "# sylw", none: "dim sylwadau" });
const place = (line: number, code: string) => (code === "" ? `Llinell ${line}` : `Llinell ${line} (${code})`);

export const selfReviewFile: Words["selfReviewFile"] = {
  opener: "Dod i mewn o ffeil",
  title: "Dod â’r hunanadolygiad i mewn o ffeil",
  intro:
    "Os ydych wedi ysgrifennu eich sgoriau a’ch sylwadau mewn taenlen, cadwch hi fel “CSV UTF-8” a’i dewis yma. Ni newidir dim cyn i chi weld beth sydd ynddi.",
  getEmpty: "Cael ffeil wag i’w llenwi",
  fileName: (community) => `Hunanadolygiad ${community}.csv`,
  columns: { code: "cod", section: "adran", standard: "safon", score: "sgôr", comment: "sylw" },
  given: (name) => `Mae’r porwr wedi cael “${name}”. Edrychwch amdani ymhlith eich lawrlwythiadau neu’ch ffeiliau.`,
  choose: "Dewis y ffeil",
  reading: "Yn darllen y ffeil …",
  unreadable: "Ni roddodd y llechen hon y ffeil. Os yw hi yn y cwmwl, lawrlwythwch hi yn gyntaf, yna dewiswch hi eto.",
  notRead: "Ni ellir darllen y ffeil hon. Ni newidiwyd dim.",
  found: (scoreCount, commentCount) => `${scores(scoreCount)}, ${comments(commentCount)} i ddod i mewn`,
  nothingNew: "Nid oes dim byd newydd yn y ffeil hon.",
  emptyFile: "Nid oes dim wedi’i lenwi yn y ffeil hon: nid oes sgôr na sylw mewn unrhyw res.",
  replacing: (count) =>
    `Mae ${counted("cy", count, { other: "# sgôr" })} yn cymryd lle un arall. Mae’r un blaenorol yn aros yn yr hanes.`,
  below: (count) =>
    `Daw ${counted("cy", count, { other: "# sylw" })} o dan un sydd yno eisoes. Nid oes dim yn cael ei drosysgrifo.`,
  alreadyThere: (count) => `Mae ${counted("cy", count, { other: "# cofnod" })} o’r ffeil yno eisoes.`,
  noRoom: (codes) =>
    `Nid oes lle ar ôl ar gyfer y sylw ar ${listed("cy", codes)}: gall sylw gael 20,000 nod. Ni ddaw i mewn.`,
  faults: (count) => counted("cy", count, { other: "Ni ellir darllen # llinell" }),
  faultsHint:
    "Ni ddaw’r llinellau hyn i mewn. Cywirwch nhw yn y ffeil a dewch â hi i mewn eto: mae’r hyn sydd yno eisoes yn aros fel y mae.",
  moreFaults: (count) => `A ${number("cy", count)} arall.`,
  bringIn: "Dod â hi i mewn",
  bringing: "Yn dod â hi i mewn …",
  another: "Dewis ffeil arall",
  leaveIt: "Ei adael fel y mae",
  close: "Cau",
  done: (scoreCount, commentCount) => `Daeth i mewn: ${scores(scoreCount)}, ${comments(commentCount)}.`,
  doneNotAll: (count) =>
    `Ni ellid ysgrifennu ${counted("cy", count, { other: "# sylw" })}, am fod rhywun yn ysgrifennu yno ar yr un pryd. Dewch â’r ffeil i mewn eto.`,

  refusals: {
    tooLarge: (mostBytes) => `Mae’n fwy na ${number("cy", mostBytes / 1024 / 1024)} MB.`,
    tooManyRows: (most, found) =>
      `Mae ganddi ${number("cy", found)} rhes wedi’i llenwi. Gall ${number("cy", most)} ddod i mewn ar y mwyaf.`,
    empty: "Mae’n wag.",
    semicolons:
      "Mae ei chelloedd wedi’u rhannu â hanner colonau. Cadwch hi ag atalnodau: yn y rhan fwyaf o daenlenni dyna “CSV UTF-8 (comma delimited)”.",
    noColumn: (column) => `Nid oes colofn o’r enw “${column}” yn ei rhes gyntaf.`,
    columnTwice: (column) => `Mae’r golofn “${column}” ddwywaith yn ei rhes gyntaf.`,
  },
  csv: {
    notUtf8: (line, column) =>
      `Llinell ${line}, nod ${column}: ni ellir darllen y llythyren hon. Cadwch y ffeil fel “CSV UTF-8”.`,
    unclosedQuote: (line, column) => `Llinell ${line}, nod ${column}: mae dyfynnod yn agor yma ac nid yw byth yn cau.`,
    textAfterQuote: (line, column) =>
      `Llinell ${line}, nod ${column}: mae testun ar ôl dyfynnod sy’n cau. Rhaid dyblu dyfynnod y tu mewn i gell.`,
    wrongCellCount: (line, found, expected) =>
      `Llinell ${line}: mae ganddi ${counted("cy", found, { other: "# cell" })}, mae gan y rhes gyntaf ${number("cy", expected)}.`,
  },
  rows: {
    unknownCode: (line, code) =>
      code === ""
        ? `Llinell ${line}, colofn “cod”: nid oes cod yno, felly ni wyddys pa safon a olygir.`
        : `Llinell ${line}, colofn “cod”: nid oes safon o’r enw “${code}” yn yr adolygiad hwn.`,
    repeatedCode: (line, code, firstLine) =>
      `${place(line, code)}, colofn “cod”: mae’r cod hwn yn llinell ${firstLine} hefyd. Ni ddaw’r un o’r ddwy linell i mewn.`,
    unknownScore: (line, code, word, words) =>
      `${place(line, code)}, colofn “sgôr”: nid sgôr yw “${word}”. Ysgrifennwch ${words.join(", ")}, neu gadewch hi’n wag.`,
    longComment: (line, code, most, found) =>
      `${place(line, code)}, colofn “sylw”: mae ganddo ${number("cy", found)} nod, mae lle i ${number("cy", most)} ar y mwyaf.`,
  },
};

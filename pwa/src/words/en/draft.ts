import { counted } from "../counted.ts";
import { LOCALES } from "../languages.ts";

/** Made when it is asked: browsers too old for it still have to be told so in this language. */
const and = { format: (parts: readonly string[]) => new Intl.ListFormat(LOCALES.en).format(parts) };

function standards(count: number): string {
  return counted("en", count, { one: "# standard", other: "# standards" });
}

export const draft = {
  title: "The draft",
  back: "The review",
  none: "There is no draft yet. It will be here to read, also without a network, as soon as the team has published it.",
  notHere: "What the team has decided has not reached this tablet yet. It comes by itself when there is a network.",
  notShared: "Draft, not yet shared",
  notSharedWords: "Only the team and the coordinator see it. It changes with what the team decides.",
  publishIt: "Publish it",
  version: (version: number) => `Draft, version ${version}`,
  published: (version: number, when: string, by: string | null) =>
    `Draft, version ${version}, published ${when}${by === null ? "" : ` by ${by}`}.`,
  whatChanged: "What changed:",
  versions: "Versions",
  versionNow: "Now",
  versionNowWords: "not yet shared",
  versionShort: (version: number) => `Version ${version}`,
  fingerprint: (beginning: string) => `Fingerprint ${beginning}`,
  fingerprintWords: "Two drafts with the same fingerprint are the same to the letter. In full (SHA-256):",
  print: "Print",
  /** Large and pale across each printed page. */
  watermark: "Draft",

  contents: "Contents",
  backToContents: "Contents",
  sectionCount: (shown: number, total: number) => (shown === total ? String(total) : `${shown} of ${total}`),

  summary: "Summary",
  summaryIntro: (edition: string) =>
    `What the visiting team saw, beside what the community said of itself. The standards are those of “${edition}”.`,
  teamScored: (scored: number, total: number, counts: readonly string[]) =>
    scored === 0
      ? "The team has given no score yet."
      : `The team scored ${scored} of ${standards(total)}: ${and.format(counts)}.`,
  communityScored: (scored: number, total: number, counts: readonly string[]) =>
    scored === 0
      ? "There are no scores from the community."
      : `The community scored ${scored} of ${standards(total)}: ${and.format(counts)}.`,
  sameOn: (same: number, both: number) => {
    if (both === 0) return "There is no standard yet that can be compared.";
    if (both === 1) {
      const says = same === 1 ? "says" : "does not say";
      return `On the one standard that both scored, the team ${says} the same as the community.`;
    }
    if (same === 0) {
      return `On none of the ${standards(both)} that both scored does the team say the same as the community.`;
    }
    if (same === both) return `On all ${standards(both)} that both scored, the team says the same as the community.`;
    return `On ${same} of the ${standards(both)} that both scored, the team says the same as the community.`;
  },
  differOn: (differing: number, higher: number, lower: number, otherwise: number) => {
    const ranked = [...(higher > 0 ? [`higher on ${higher}`] : []), ...(lower > 0 ? [`lower on ${lower}`] : [])];
    const parts = [
      ...(ranked.length > 0 ? [`the team’s score is ${and.format(ranked)}`] : []),
      ...(otherwise > 0 ? [`on ${otherwise} one of the two says that it does not apply`] : []),
    ];
    return `They differ on ${differing}: ${parts.join("; ")}.`;
  },
  notCompared: (count: number) =>
    counted("en", count, {
      one: "# standard is not compared, because one of the two has no score for it or could not assess it.",
      other: "# standards are not compared, because one of the two has no score for them or could not assess them.",
    }),
  findingsCount: (achievements: number, improvements: number) =>
    `The team names ${and.format([
      counted("en", achievements, { one: "# achievement", other: "# achievements", none: "no achievement" }),
      counted("en", improvements, { one: "# improvement", other: "# improvements", none: "no improvement" }),
    ])}.`,
  addedLaterOn: (count: number) =>
    counted("en", count, {
      one: "The community added something to # standard after it had submitted its self-review.",
      other: "The community added something to # standards after it had submitted its self-review.",
    }),
  unsettledOn: (count: number) =>
    counted("en", count, {
      one: "On # standard the team has two scores and has not settled which it means.",
      other: "On # standards the team has two scores and has not settled which it means.",
    }),
  whereDiffer: "Where they differ",
  bySection: "Section by section",
  bySectionIntro: (met: string, partlyMet: string, notMet: string) =>
    `Percentages are of the standards that were scored ${met}, ${partlyMet} or ${notMet}. All others are left out and counted beside. Where fewer than five are left, there is no percentage.`,
  community: "Community",
  team: "Team",
  allStandards: "All standards",
  blank: "Not scored",
  share: (label: string, met: number, of: number, percent: number | null) =>
    `${label}: ${met} of ${of}${percent === null ? "" : `, ${percent} %`}`,
  asTable: "The same numbers as a table",
  asTableLabel: "Numbers of standards by score",
  section: "Section",
  whose: "Whose",
  achievements: "Achievements",
  improvements: "Improvements",
  aboutStandards: "About:",

  standards: "The standards",
  standard: "Standard",
  theCommunity: "The community",
  theTeam: "The team",
  type: (type: number, isCore: boolean) => `Type ${type}${isCore ? ", core" : ""}`,
  differs: "Differs from the community",

  find: "Find standards",
  search: "Search in codes and texts",
  allSections: "All sections",
  teamScore: "The team’s score",
  anyScore: "Any score",
  onlyStandards: "Only standards of this kind",
  marks: {
    differs: "Team and community differ",
    commented: "With a comment",
    addedLater: "Added to later",
    typeOne: "Type 1",
    core: "Core",
  },
  option: (words: string, count: number) => `${words} (${count})`,
  shown: (shown: number, total: number) =>
    shown === total ? `All ${standards(total)} are shown.` : `${shown} of ${standards(total)} shown.`,
  nothingShown: "No standard is like that. Choose less, or show all of them.",
  showAll: "Show all",
  scoreChosen: (score: string) => `the team’s score: ${score}`,
  wordsChosen: (typed: string) => `“${typed}”`,
  printShown: "Print only these, not all standards",
  printedShown: (shown: number, total: number, chosen: readonly string[]) =>
    `Only ${shown} of ${standards(total)} are printed here. Chosen: ${and.format(chosen)}.`,
};

/** For tests: everything that a language says, with an example of whatever a sentence is about. */
import type { Words } from "./words.ts";

type KindOf<Given> = Given extends string
  ? Given
  : Given extends { readonly kind: infer Kind extends string }
    ? Kind
    : Given extends { readonly onTablet: infer Kind extends string }
      ? Kind
      : "null";

/** For each sentence each kind that it can be asked about; where the kind is not all, with an example. */
type Examples<Part> = {
  readonly [Name in keyof Part as Part[Name] extends string ? never : Name]: Part[Name] extends (
    given: infer Given,
  ) => string
    ? { readonly [Kind in KindOf<Given>]: Kind extends Given ? true : Given }
    : never;
};

const FAILURES = { offline: true, signedOut: true, serverFault: true } as const;

const outcomes: Examples<Words["outcomes"]> = {
  failureSentence: { ...FAILURES, anotherCoordinator: true, refused: true },
  joinSentence: {
    codeMalformed: { kind: "codeMalformed" },
    codeUnknown: { kind: "codeUnknown" },
    codeUsed: { kind: "codeUsed" },
    codeWithdrawn: { kind: "codeWithdrawn" },
    codeExpired: { kind: "codeExpired" },
    tooManyTries: { kind: "tooManyTries", retryAfterMs: 60_000 },
    joinedAsSomeoneElse: { kind: "joinedAsSomeoneElse", name: "Ann" },
    storageFailed: { kind: "storageFailed" },
    offline: { kind: "offline" },
    serverFault: { kind: "serverFault" },
  },
  registerAgainSentence: { ...FAILURES, storageFailed: true },
  fetchSentence: { ...FAILURES, notYours: true, storageFailed: true },
  exchangeSentence: {
    ...FAILURES,
    exchanged: true,
    elsewhere: true,
    stopped: true,
    nobody: true,
    storageFailed: true,
    revoked: true,
  },
  cutOffSentence: { signedOut: true, revoked: true },
  onTabletSentence: {
    saved: { onTablet: "saved", failure: null },
    saving: { onTablet: "saving", failure: null },
    failed: { onTablet: "failed", failure: "storageFull" },
  },
  writeFailureSentence: { storageFull: true, storageClosed: true, storageFault: true },
  notYetWords: {
    ...FAILURES,
    nothingSentYet: true,
    waiting: true,
    revoked: true,
    elsewhere: true,
    attention: true,
    quarantined: true,
  },
  notYetSentence: {
    ...FAILURES,
    nothingSentYet: true,
    waiting: true,
    revoked: true,
    elsewhere: true,
    attention: true,
    quarantined: true,
  },
  refusalSentence: {
    gap: true,
    malformed: true,
    badSignature: true,
    unknownDevice: true,
    notOwner: true,
    foreignOpening: true,
    tooLarge: true,
    quarantined: true,
    erased: true,
    tryLater: true,
  },
  publishSentence: {
    changedMeanwhile: true,
    notRevealed: true,
    previousDiffers: true,
    reasonMissing: true,
    tooLarge: true,
  },
  closeSentence: { ...FAILURES, notPublished: true, refused: true, anotherCoordinator: true },
  editSentence: {
    tooLong: { kind: "tooLong", limit: 20_000, over: 3 },
    reasonMissing: { kind: "reasonMissing" },
  },
  copySentence: {
    whole: { kind: "whole", name: "ann.circle" },
    inPart: { kind: "inPart", name: "ann.circle" },
    inMemoryOnly: { kind: "inMemoryOnly", name: "ann.circle" },
  },
  importSentence: {
    imported: { kind: "imported", changes: 2, writtenAgain: 1, leftOut: 1 },
    unreadable: { kind: "unreadable" },
    notAnExport: { kind: "notAnExport" },
    newerFormat: { kind: "newerFormat" },
    nobody: { kind: "nobody" },
    storageFailed: { kind: "storageFailed" },
  },
  leaveSentence: {
    left: { kind: "left" },
    notReceived: { kind: "notReceived", count: 2 },
    storageFailed: { kind: "storageFailed" },
  },
  surroundingsSentence: { insecure: true, unsupported: true, installFirst: true },
  updateSentence: { notSaved: true, notYet: true },
  updateWaitingWords: { visitToday: true, unsentWork: true, null: null },
};

const trade: Examples<Words["trade"]> = {
  standingWords: { unscored: true, incomplete: true, unsettled: true, agree: true, allAbsent: true, disagree: true },
  phaseWords: { preparing: true, selfReview: true, visiting: true, reconciling: true, draft: true, closed: true },
  roleWords: { lead: true, reviewer: true, host: true, coordinator: true },
  backgroundWords: { staff: true, clientMember: true, independent: true },
  sectorWords: {
    adultDemocratic: true,
    prison: true,
    addiction: true,
    childrenYoungPeople: true,
    learningDisability: true,
  },
  sourceWords: { staffInterview: true, clientInterview: true, observation: true, tour: true, document: true },
  invitationWords: { open: true, used: true, withdrawn: true, expired: true },
};

const EXAMPLES: { readonly [part: string]: { readonly [name: string]: Readonly<Record<string, unknown>> } } = {
  outcomes,
  trade,
};

/** What else a sentence may be about: numbers, names, or lists of names. Each argument is another one. */
const MATTERS: readonly (readonly unknown[])[] = [
  [2, 3, 4, 5, 6, 7],
  ["Ann", "Bea", "Cem", "Dai", "Eva", "Fay"],
  [["Ann", "Bea"], ["Cem"], ["Dai"], ["Eva"], ["Fay"], ["Gil"]],
];

/** By part and name, and by kind where there are several: "outcomes.joinSentence codeUsed". */
export function sayings(language: { readonly [part: string]: object }): ReadonlyMap<string, string> {
  return new Map(Object.entries(language).flatMap(([part, said]) => saidIn(part, said, EXAMPLES[part] ?? {})));
}

type Saying = readonly [where: string, sentence: string];

function saidIn(path: string, said: object, examples: (typeof EXAMPLES)[string]): readonly Saying[] {
  return Object.entries(said).flatMap(([name, saying]: [string, unknown]): readonly Saying[] => {
    const where = `${path}.${name}`;
    if (where === "look.calendar") return []; // only for languages that browsers know no dates of
    if (typeof saying === "string") return [[where, saying]];
    if (typeof saying === "function") return saidOf(where, saying as Sentence, examples[name]);
    return typeof saying === "object" && saying !== null ? saidIn(where, saying, {}) : [];
  });
}

type Sentence = (...about: readonly unknown[]) => unknown;

function saidOf(where: string, sentence: Sentence, kinds: Readonly<Record<string, unknown>> | undefined) {
  if (kinds !== undefined) {
    return Object.entries(kinds).map(
      ([kind, example]): Saying => [`${where} ${kind}`, String(sentence(example === true ? kind : example))],
    );
  }
  const said = MATTERS.flatMap((about, place): readonly Saying[] => {
    try {
      return [[`${where} #${place}`, String(sentence(...about))]];
    } catch {
      return []; // it is not about this kind of thing
    }
  });
  if (said.length === 0) throw new Error(`${where} is about neither numbers nor names: give an example of it here`);
  return said;
}

/** The kinds of community. Stored words: one may be added, never renamed or removed. */
export const SECTORS = ["adultDemocratic", "prison", "addiction", "childrenYoungPeople", "learningDisability"] as const;
export type Sector = (typeof SECTORS)[number];

export function isSector(word: unknown): word is Sector {
  return SECTORS.some((sector) => sector === word);
}

/** Where reviewers look for evidence. Stored words: one may be added, never renamed or removed. */
export const EVIDENCE_SOURCES = ["staffInterview", "clientInterview", "observation", "tour", "document"] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

export function isEvidenceSource(word: unknown): word is EvidenceSource {
  return EVIDENCE_SOURCES.some((source) => source === word);
}

import type { Draft, DraftStandard } from "@circle/review/draft";
import { scoreCounts } from "@circle/review/score-counts";
import type { StandardCode } from "@circle/standards/edition";

/** A standard on which nobody has said anything. */
const BLANK: DraftStandard = {
  code: "" as StandardCode,
  type: 2,
  core: false,
  text: "",
  selfScore: null,
  selfUnsettled: [],
  selfReason: "",
  selfComment: "",
  selfAddendum: null,
  peerScore: null,
  peerUnsettled: [],
  peerReason: "",
  peerComment: "",
};

type Said = Partial<Omit<DraftStandard, "code">>;

/** For tests: a draft with these sections and standards, each with what is said of it. */
export function madeDraft(said: Readonly<Record<string, Readonly<Record<string, Said>>>>): Draft {
  const sections = Object.entries(said).map(([name, standards]) => {
    const made = Object.entries(standards).map(([code, one]) => ({ ...BLANK, ...one, code: code as StandardCode }));
    return { name, standards: made, ...countsOf(made) };
  });
  return {
    community: "Alder House",
    visitOn: "2026-11-22",
    editionTitle: "Small edition",
    sections,
    ...countsOf(sections.flatMap(({ standards }) => standards)),
    achievements: [],
    improvements: [],
  };
}

function countsOf(standards: readonly DraftStandard[]): Pick<Draft, "self" | "peer"> {
  return {
    self: scoreCounts(standards.map(({ selfScore }) => selfScore)),
    peer: scoreCounts(standards.map(({ peerScore }) => peerScore)),
  };
}

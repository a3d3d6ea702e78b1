import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";

/** How often each score was given; `blank` counts standards without one. */
export type ScoreCounts = Readonly<Record<Score | "blank", number>>;

export type DraftStandard = {
  readonly code: StandardCode;
  readonly type: 1 | 2 | 3;
  readonly core: boolean;
  readonly text: string;
  readonly selfScore: Score | null;
  readonly selfReason: string;
  readonly selfComment: string;
  /** What the community changed after its submission, in plain values; null where nothing. */
  readonly selfAddendum: { readonly score: Score | null; readonly comment: string } | null;
  readonly peerScore: Score | null;
  readonly peerReason: string;
  readonly peerComment: string;
};

export type DraftSection = {
  readonly name: string;
  readonly self: ScoreCounts;
  readonly peer: ScoreCounts;
  readonly standards: readonly DraftStandard[];
};

export type DraftFinding = { readonly text: string; readonly standards: readonly StandardCode[] };

/** The merged review as it would be published now. Names no reviewer. */
export type Draft = {
  readonly community: string;
  readonly visitOn: string;
  readonly editionTitle: string;
  readonly self: ScoreCounts;
  readonly peer: ScoreCounts;
  readonly sections: readonly DraftSection[];
  readonly achievements: readonly DraftFinding[];
  readonly improvements: readonly DraftFinding[];
};

import type { DerivingLimits } from "./deriving.ts";

export type PublishingLimits = DerivingLimits & {
  /** What a draft may be derived from: all that a community's members and the lead wrote, read at once. */
  readonly sourceBytes: number;
  /** After so much no further version of a review is published: every tablet of it has them all. */
  readonly publishedBytes: number;
};

/** Usual are some hundred milliseconds, most of them to start a process; some 100 kB to derive from; 100 kB for a version. */
export const PUBLISHING_LIMITS: PublishingLimits = {
  withinMs: 10_000,
  memoryMb: 512,
  sourceBytes: 64 * 1024 * 1024,
  publishedBytes: 24 * 1024 * 1024,
};

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Draft } from "@circle/review/draft";
import type { EntryId } from "@circle/review/ids";
import type { ReviewDetails } from "@circle/review/statements";
import type { Edition } from "@circle/standards/edition";

/** All that a draft follows from, as another thread can be given it. */
export type DraftSource = {
  readonly details: ReviewDetails;
  readonly edition: Edition;
  readonly submission: EntryId | null;
  /** Encoded signed changes. */
  readonly selfReview: readonly Uint8Array[];
  readonly team: readonly Uint8Array[];
};

/** `sha256` is that of the draft's text, in hex, `bytes` what that text weighs. */
export type DerivedDraft = { readonly draft: Draft; readonly sha256: string; readonly bytes: number };

const MEMORY_MB = 512;

/**
 * The merged review, made on a thread of its own: a text can be written so that Yjs needs hours to read it. Null if it
 * took more time or memory than it may.
 */
export async function derivedDraft(source: DraftSource, withinMs: number): Promise<DerivedDraft | null> {
  const worker = new Worker(join(import.meta.dirname, "draft-worker.ts"), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let impatience: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DerivedDraft | null>((resolve, reject) => {
      impatience = setTimeout(() => resolve(null), withinMs);
      worker.once("message", resolve);
      worker.once("error", (fault: NodeJS.ErrnoException) =>
        fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(null) : reject(fault),
      );
    });
  } finally {
    clearTimeout(impatience);
    await worker.terminate();
  }
}

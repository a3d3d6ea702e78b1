import { fork } from "node:child_process";
import { join } from "node:path";
import type { Draft } from "@circle/review/draft";
import type { EntryId } from "@circle/review/ids";
import type { ReviewDetails } from "@circle/review/statements";
import type { Edition } from "@circle/standards/edition";

/** All that a draft follows from, as another process can be given it. */
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
 * The merged review, made by a process of its own: a text can be written so that Yjs needs hours to read it, and a
 * thread that is ended amid its work can take the whole server with it. Null if it took more time or memory than it may.
 */
export async function derivedDraft(source: DraftSource, withinMs: number): Promise<DerivedDraft | null> {
  const child = fork(join(import.meta.dirname, "draft-process.ts"), [String(withinMs)], {
    serialization: "advanced", // bytes stay bytes
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    env: { ...process.env, WATCH_REPORT_DEPENDENCIES: undefined }, // by it node tells its watcher, by message, what a process loads
    timeout: withinMs,
    killSignal: "SIGKILL",
  });
  try {
    return await new Promise<DerivedDraft | null>((resolve, reject) => {
      child.once("message", (told) => (told instanceof Error ? reject(told) : resolve(told as DerivedDraft)));
      child.once("error", reject);
      child.once("exit", (code) =>
        code === null ? resolve(null) : reject(new Error(`a draft's process ended with code ${code}`)),
      );
      child.send(source, () => {}); // a process that has ended already says so by "exit"
    });
  } finally {
    if (child.connected) child.disconnect(); // at which it ends itself
  }
}

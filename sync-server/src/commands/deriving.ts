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

/** `sha256` is that of the draft's text, in hex. The draft is null if it is larger than may be published. */
export type DerivedDraft = { readonly draft: Draft | null; readonly sha256: string };

/** What the process that derives says in the end. Null: it had too little memory. */
export type Told =
  | DerivedDraft
  | { readonly fault: { readonly name: string; readonly stack: string | undefined } }
  | null;

export type DerivingLimits = { readonly withinMs: number; readonly memoryMb: number };

/**
 * The merged review, made by a process of its own: a text can be written so that Yjs needs hours to read it, and a
 * thread that is ended amid its work can take the whole process with it. Null if it took more time or memory than it
 * may. Rejects with what went wrong there.
 */
export async function derivedDraft(source: DraftSource, limits: DerivingLimits): Promise<DerivedDraft | null> {
  const child = fork(join(import.meta.dirname, "draft-process.ts"), [String(limits.memoryMb)], {
    serialization: "advanced", // bytes stay bytes
    execArgv: [],
    env: {}, // it is told all it needs; by the server's, `node --watch` would have it send messages of its own
  });
  let impatience: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DerivedDraft | null>((resolve, reject) => {
      impatience = setTimeout(() => resolve(null), limits.withinMs);
      child.once("message", (message) => {
        const told = message as Told;
        if (told !== null && "fault" in told) reject(Object.assign(new Error(), told.fault));
        else resolve(told);
      });
      child.on("error", reject); // however many: one that nobody listens to would end the server
      child.once("exit", (code, signal) => reject(new Error(`a draft's process ended with ${code ?? signal}`)));
      child.send(source, () => {}); // a process that has ended already says so by "exit"
    });
  } finally {
    clearTimeout(impatience);
    child.kill("SIGKILL");
  }
}

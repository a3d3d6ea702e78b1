/**
 * Has one draft derived for the server that started it, on a thread with so many MB of memory (its argument), and ends
 * with it. Started by `deriving.ts`.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Told } from "./deriving.ts";

// The thread can be kept busy for hours; this one hears meanwhile that the server has gone.
process.once("disconnect", () => process.exit());
process.once("message", (source) => {
  const worker = new Worker(join(import.meta.dirname, "draft-worker.ts"), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: Number(process.argv[2]) },
  });
  worker.once("message", tell);
  // Who asked reports a bug, and leaves out its message. Printed here, that could say what people wrote.
  worker.once("error", ({ code, name, stack }: NodeJS.ErrnoException) =>
    tell(code === "ERR_WORKER_OUT_OF_MEMORY" ? null : { fault: { name, stack } }),
  );
});

function tell(told: Told): void {
  process.send?.(told);
}

/** Reads workbooks that others write, on a thread of its own: one can be written so that Yjs needs hours. Started by `read-here.ts`. */
import { newDoc } from "@circle/workbook-doc/layout";
import { readWorkbook } from "@circle/workbook-doc/read";
import type * as Y from "yjs";
import type { Asked, Told } from "./reading-messages.ts";
import { NOTHING_KNOWN, type WhoAndWhen, whoAndWhenWith } from "./who-and-when.ts";
import { applyContent, ifReadable } from "./workbook-content.ts";

const kept = new Map<string, WhoAndWhen & { readonly doc: Y.Doc }>();

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  if (data.kind === "forget") kept.delete(data.key);
  else tell(toldOf(data));
});
tell({ kind: "started" });

function toldOf({ key, workbook, anew, since, content }: Extract<Asked, { readonly kind: "read" }>): Told {
  const { doc, ...known } = (anew ? undefined : kept.get(key)) ?? { doc: newDoc(), ...NOTHING_KNOWN };
  kept.delete(key);
  if (ifReadable(() => applyContent(doc, content)) === null) return { kind: "damaged" };
  const { makers, textTimes } = whoAndWhenWith(known, doc, content, since);
  kept.set(key, { doc, makers, textTimes });
  return { kind: "read", read: { workbook: readWorkbook(doc, workbook), makers, textTimes } };
}

function tell(told: Told): void {
  postMessage(told);
}

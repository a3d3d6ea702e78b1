import { parseSelfReviewFile, type SelfReviewFile } from "@circle/review/self-review-file";
import { selfReviewPlan } from "@circle/review/self-review-plan";
import type { Workbook } from "@circle/review/workbook";
import { useEffect, useId, useMemo, useRef, useState, useTransition } from "react";
import { ActionButton } from "../../look/ActionButton.tsx";
import { Dialog } from "../../look/Dialog.tsx";
import { Notice } from "../../look/Notice.tsx";
import type { ReviewOnTablet } from "../../reviews/use-review.ts";
import { words } from "../../words/all-words.ts";
import type { WorkbookEdits } from "../../workbook/workbook-edits.ts";
import { type BroughtIn, bringIn } from "./bring-in.ts";
import { EmptyFileButton } from "./EmptyFileButton.tsx";
import { FilePreview } from "./FilePreview.tsx";
import { fileRefusalSentence } from "./fault-words.ts";

/** Chooses a file, shows what is in it, and brings it in only when that is wanted. */
export function FileDialog({
  here,
  workbook,
  edits,
  onClose,
}: {
  readonly here: ReviewOnTablet;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits;
  readonly onClose: () => void;
}) {
  const [file, setFile] = useState<SelfReviewFile | "unreadable" | null>(null);
  const [done, setDone] = useState<BroughtIn | null>(null);
  const say = words().selfReviewFile;
  const standards = file !== null && file !== "unreadable" && file.kind === "read" ? file.standards : null;
  const plan = useMemo(() => (standards === null ? null : selfReviewPlan(standards, workbook)), [standards, workbook]);
  const isNews = plan !== null && plan.scores.length + plan.comments.length > 0;

  async function bring() {
    if (plan !== null) setDone(bringIn(plan, edits));
    return Promise.resolve();
  }

  return (
    <Dialog title={say.title} onClose={onClose}>
      {done !== null ? (
        <Done done={done} />
      ) : (
        <>
          {file === null && <p>{say.intro}</p>}
          {file === null && <EmptyFileButton review={here} label={say.getEmpty} />}
          {file !== null && (file === "unreadable" || file.kind === "refused") && (
            <Notice tone="warn" live>
              <p>{file === "unreadable" ? say.unreadable : say.notRead}</p>
              {file !== "unreadable" && <p>{fileRefusalSentence(file.refusal)}</p>}
            </Notice>
          )}
          {plan !== null && file !== null && file !== "unreadable" && file.kind === "read" && (
            <FilePreview
              plan={plan}
              isEmpty={file.standards.length === 0}
              faults={file.faults}
              labels={here.edition.scoreLabels}
            />
          )}
          <FileField
            label={file === null ? say.choose : say.another}
            onFile={async (chosen) =>
              setFile(
                await readFile(chosen, (bytes) => parseSelfReviewFile(bytes, here.sections, here.edition.scoreLabels)),
              )
            }
          />
        </>
      )}
      <div className="row">
        {done === null && isNews && (
          <ActionButton weight="main" act={bring} busyWords={say.bringing}>
            {say.bringIn}
          </ActionButton>
        )}
        <button type="button" className="button" onClick={onClose}>
          {done === null ? say.leaveIt : say.close}
        </button>
      </div>
    </Dialog>
  );
}

/** A file may lie somewhere from where it can't be had. */
async function readFile(
  chosen: File,
  parse: (bytes: Uint8Array) => SelfReviewFile,
): Promise<SelfReviewFile | "unreadable"> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await chosen.arrayBuffer());
  } catch {
    return "unreadable"; // in the cloud, or gone since it was chosen
  }
  return parse(bytes);
}

function FileField({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => Promise<void> }) {
  const id = useId();
  const [isReading, start] = useTransition();
  return (
    <div>
      <label htmlFor={id}>
        <strong>{label}</strong>
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          if (chosen === undefined) return;
          start(async () => await onFile(chosen));
          currentTarget.value = ""; // so that the same file can be chosen again, mended
        }}
      />
      {isReading && <output>{words().selfReviewFile.reading}</output>}
    </div>
  );
}

/** It takes the focus from the button that is gone. */
function Done({ done }: { readonly done: BroughtIn }) {
  const say = words().selfReviewFile;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} tabIndex={-1}>
      <Notice tone={done.notWritten === 0 ? "calm" : "warn"} live>
        <p>{say.done(done.scores, done.comments)}</p>
        {done.notWritten > 0 && <p>{say.doneNotAll(done.notWritten)}</p>}
      </Notice>
    </div>
  );
}

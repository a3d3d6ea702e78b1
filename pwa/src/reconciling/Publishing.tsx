import { mayCommand } from "@circle/review/access";
import { missingForPublishing } from "@circle/review/decisions";
import { type Draft, draftOf } from "@circle/review/draft";
import { draftDifferences } from "@circle/review/draft-differences";
import { REASON_LIMIT } from "@circle/review/limits";
import type { Workbook } from "@circle/review/workbook";
import { Send } from "lucide-react";
import { useMemo, useState } from "react";
import { publish } from "./publish.ts";
import { DraftView } from "../draft/DraftView.tsx";
import { Fingerprint } from "../draft/Fingerprint.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { ActionButton } from "../look/ActionButton.tsx";
import { Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { sentenceWith } from "../look/sentence-with.ts";
import { Time } from "../look/Time.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { syncNow } from "../syncing/sync-now.ts";
import { words } from "../words/all-words.ts";
import { CloseReview } from "../reviews/CloseReview.tsx";
import { Differences } from "./Differences.tsx";
import { digestOf } from "./digest.ts";
import { StillMissing } from "./StillMissing.tsx";
import { scoreLabels } from "../scoring/score-labels.ts";
import { useEasyTexts } from "../scoring/use-sentence.ts";

type Said =
  | { readonly kind: "published"; readonly version: number }
  | { readonly kind: "changed"; readonly seen: Draft; readonly now: Draft }
  | { readonly kind: "fault"; readonly sentence: string };

/** What the draft still lacks, the draft as it is, and publishing exactly that. */
export function Publishing({
  here,
  team,
  selfReview,
  isSelfTooMuch,
}: {
  readonly here: ReviewOnTablet;
  readonly team: Workbook;
  readonly selfReview: Workbook | null;
  /** What the community wrote can't be read here: the server would publish another draft than this. */
  readonly isSelfTooMuch: boolean;
}) {
  const { details, edition } = here;
  const submission = here.status?.submitted?.submission ?? null;
  const draft = useMemo(
    () => draftOf({ details, edition, selfReview, team, submission }),
    [details, edition, selfReview, team, submission],
  );
  const easy = useEasyTexts(here.sections);
  const digest = useMemo(() => digestOf(draft), [draft]);
  const last = here.published.at(-1);
  const [reason, setReason] = useState("");
  const [reasonFault, setReasonFault] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState<Said | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const isAsPublished = last?.sha256 === digest;
  const why = last === undefined ? null : reason.trim();

  function ask() {
    setReasonFault(why === "" ? words().outcomes.editSentence({ kind: "reasonMissing" }) : undefined);
    setIsAsked(why !== "");
  }

  async function publishThis() {
    await syncNow(); // the server publishes what it has; if something is still missing there, it says so
    const outcome = await publish(here.review, { digest, previous: last?.statement ?? null, reason: why });
    setIsAsked(false); // what is behind a question is not said aloud
    switch (outcome.kind) {
      case "published":
        setReason("");
        setSaid(outcome);
        await syncNow(); // brings the statement
        return;
      case "changedMeanwhile":
        await syncNow();
        setSaid({ kind: "changed", seen: draft, now: outcome.draft });
        return;
      case "notRevealed":
      case "previousDiffers":
      case "reasonMissing":
      case "tooLarge":
        setSaid({ kind: "fault", sentence: words().outcomes.publishSentence(outcome.kind) });
        return;
      case "offline":
      case "signedOut":
      case "serverFault":
      case "refused":
      case "anotherCoordinator":
        setSaid({ kind: "fault", sentence: words().outcomes.failureSentence(outcome.kind) });
    }
  }

  const say = words().publishing;
  const isOnItsWay = said?.kind === "published" && said.version > (last?.version ?? 0); // published, and not told to this tablet yet
  const mayPublish = mayCommand(here.roles, "publish") && !here.closed;
  const canPublish = mayPublish && !isAsPublished && !isOnItsWay && !isSelfTooMuch;
  return (
    <div className="stack">
      {last !== undefined && (
        <p>
          {sentenceWith((when) => say.wasPublished(last.version, when), <Time at={last.at} />)}{" "}
          {isAsPublished ? say.nothingChanged : say.differsBelow}
        </p>
      )}
      {mayPublish && isSelfTooMuch && <p>{say.selfTooMuch}</p>}
      {canPublish && <StillMissing draft={draft} path={`/r/${here.review}/team`} />}
      {said?.kind === "changed" && (
        <Notice tone="warn" live>
          <p>{words().outcomes.publishSentence("changedMeanwhile")}</p>
          <Differences differences={draftDifferences(said.seen, said.now)} labels={scoreLabels(edition)} />
        </Notice>
      )}
      {said?.kind === "fault" && (
        <Notice tone="warn" live>
          <p>{said.sentence}</p>
        </Notice>
      )}
      {said?.kind === "published" && (
        <Notice live>
          <p>{say.published(said.version)}</p>
        </Notice>
      )}
      {canPublish && (
        <section className="card stack" aria-labelledby="publishing">
          <h2 id="publishing">{last === undefined ? say.publishThis : say.publishNew}</h2>
          <p>{say.intro}</p>
          {last !== undefined && (
            <Field label={say.why} hint={say.whyHint} fault={reasonFault}>
              {(described) => (
                <input
                  {...described}
                  type="text"
                  dir="auto"
                  maxLength={REASON_LIMIT}
                  value={reason}
                  onChange={({ currentTarget }) => setReason(currentTarget.value)}
                />
              )}
            </Field>
          )}
          <div className="row">
            <button type="button" className="button" data-weight="main" onClick={ask}>
              <Send aria-hidden /> {say.publishNow}
            </button>
          </div>
          <Fingerprint sha256={digest} />
          {isAsked && (
            <Dialog title={say.publishTitle} onClose={() => setIsAsked(false)}>
              <p>{say.publishWhat(undecidedIn(draft), details.community)}</p>
              <div className="row">
                <ActionButton act={publishThis} busyWords={say.publishingNow} weight="main">
                  {say.publishIt}
                </ActionButton>
                <button type="button" className="button" onClick={() => setIsAsked(false)}>
                  {say.notYet}
                </button>
              </div>
            </Dialog>
          )}
        </section>
      )}
      <DraftView draft={draft} easy={easy} labels={scoreLabels(edition)} />
      {mayCommand(here.roles, "close") && last !== undefined && !here.closed && <CloseReview review={here} />}
    </div>
  );
}

function undecidedIn(draft: Draft): number {
  return missingForPublishing(draft).filter(({ kind }) => kind === "undecided").length;
}

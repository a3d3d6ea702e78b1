import type { ReviewId } from "@circle/review/ids";
import { Printer } from "lucide-react";
import { memo } from "react";
import { Link, useSearch } from "wouter";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { datedTimeWords, visitDayWords } from "../look/times.ts";
import type { PublishedVersion } from "../reviews/published-in.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { words } from "../words/all-words.ts";
import styles from "./DraftPage.module.css";
import { DraftView } from "./DraftView.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { useUnpublishedDraft } from "./use-unpublished-draft.ts";
import { VersionChoice } from "./VersionChoice.tsx";
import { TooMuch } from "../scoring/TooMuch.tsx";
import { useEasyTexts } from "../scoring/use-sentence.ts";
import { scoreLabels } from "../scoring/score-labels.ts";

/** The merged review to read: what was published, and for the team what it has now. */
export const DraftPage = memo(function DraftPage({ review }: { readonly review: ReviewId }) {
  return (
    <WithReview review={review} title={words().draft.title} back={{ href: `/r/${review}`, words: words().draft.back }}>
      {(here) => <Opened here={here} />}
    </WithReview>
  );
});

function Opened({ here }: { readonly here: ReviewOnTablet }) {
  const now = useUnpublishedDraft(here);
  const easy = useEasyTexts(here.sections);
  const unpublished = now?.state === "here" ? now : null;
  const asked = new URLSearchParams(useSearch()).get("version");
  const published = here.published.find(({ at }) => String(at) === asked) ?? null;
  const last = here.published.at(-1) ?? null;
  const version = published ?? (unpublished === null ? last : null);
  const draft = version === null ? unpublished?.draft : version.draft;
  const { community, visitOn } = here.details;
  const say = words().draft;

  return (
    <Page
      title={say.title}
      part={community} // also the name of the file into which it is printed
      over={
        <p>
          <bdi>{community}</bdi>
          {`, ${words().look.visitOf(visitDayWords(visitOn))}`}
        </p>
      }
      back={{ href: `/r/${here.review}`, words: say.back }}
      width="wide"
    >
      {now?.state === "tooMuch" && <TooMuch here={here} workbooks={now.workbooks} />}
      {draft === undefined ? (
        now?.state !== "tooMuch" && <p>{now?.state === "notHere" ? say.notHere : say.none}</p>
      ) : (
        <>
          <VersionChoice here={here} version={version} hasUnpublished={unpublished !== null} />
          {version === null ? <NotShared here={here} /> : <Shared here={here} version={version} />}
          <p className={`no-print ${styles["acts"]}`}>
            <button type="button" className="button" onClick={() => print()}>
              <Printer aria-hidden /> {say.print}
            </button>
          </p>
          <DraftView draft={draft} easy={easy} labels={scoreLabels(here.edition)} version={version?.version ?? null} />
        </>
      )}
    </Page>
  );
}

function NotShared({ here }: { readonly here: ReviewOnTablet }) {
  const say = words().draft;
  return (
    <Notice>
      <p>
        <strong>{say.notShared}</strong>
      </p>
      <p>{say.notSharedWords}</p>
      {here.roles.includes("lead") && (
        <Link className="button no-print" href={`/r/${here.review}/team?show=publish`}>
          {say.publishIt}
        </Link>
      )}
    </Notice>
  );
}

function Shared({ here, version }: { readonly here: ReviewOnTablet; readonly version: PublishedVersion }) {
  const say = words().draft;
  const by = here.members.find(({ person }) => person === version.by)?.name ?? null;
  return (
    <div className={styles["shared"]}>
      <p>
        {say.published(version.version, datedTimeWords(version.at), by)}
        {version.reason !== null && (
          <>
            {" "}
            {say.whatChanged} <bdi>{version.reason}</bdi>
          </>
        )}
      </p>
      <Fingerprint sha256={version.sha256} />
    </div>
  );
}

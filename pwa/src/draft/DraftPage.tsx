import type { ReviewId } from "@circle/review/ids";
import { Printer } from "lucide-react";
import { memo } from "react";
import { Link, useSearch } from "wouter";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Time } from "../look/Time.tsx";
import { visitDayWords } from "../look/times.ts";
import type { PublishedVersion } from "../reviews/published-in.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import styles from "./DraftPage.module.css";
import { DraftView } from "./DraftView.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { usePrintHeader } from "./use-print-header.ts";
import { useUnpublishedDraft } from "./use-unpublished-draft.ts";
import { VersionChoice } from "./VersionChoice.tsx";
import { scoreLabels } from "../scoring/score-labels.ts";

const TITLE = "The draft";

/** The merged review to read: what was published, and for the team what it has now. */
export const DraftPage = memo(function DraftPage({ review }: { readonly review: ReviewId }) {
  return (
    <WithReview review={review} title={TITLE} back={{ href: `/r/${review}`, words: "The review" }}>
      {(here) => <Opened here={here} />}
    </WithReview>
  );
});

function Opened({ here }: { readonly here: ReviewOnTablet }) {
  const unpublished = useUnpublishedDraft(here);
  const asked = new URLSearchParams(useSearch()).get("version");
  const published = here.published.find(({ at }) => String(at) === asked) ?? null;
  const last = here.published.at(-1) ?? null;
  const version = published ?? (unpublished === null ? last : null);
  const draft = version === null ? unpublished?.draft : version.draft;
  const versionWords = version === null ? "Draft, not yet shared" : `Draft, version ${version.version}`;
  const { community, visitOn } = here.details;
  usePrintHeader(`${community} · visit of ${visitDayWords(visitOn)} · ${versionWords}`);

  return (
    <Page
      title={TITLE}
      over={`${community}, visit of ${visitDayWords(visitOn)}`}
      back={{ href: `/r/${here.review}`, words: "The review" }}
      width="wide"
    >
      {draft === undefined ? (
        <p>
          There is no draft yet. It will be here to read, also without a network, as soon as the team has published it.
        </p>
      ) : (
        <>
          <VersionChoice here={here} version={version} hasUnpublished={unpublished !== null} />
          {version === null ? <NotShared here={here} /> : <Shared here={here} version={version} />}
          <p className={`no-print ${styles["acts"]}`}>
            <button type="button" className="button" onClick={() => print()}>
              <Printer aria-hidden /> Print
            </button>
          </p>
          <DraftView draft={draft} labels={scoreLabels(here.edition)} />
        </>
      )}
    </Page>
  );
}

function NotShared({ here }: { readonly here: ReviewOnTablet }) {
  return (
    <Notice>
      <p>
        <strong>Draft, not yet shared.</strong> Only the team and the coordinator see it. It changes with what the team
        decides.
      </p>
      {here.roles.includes("lead") && (
        <Link className="button no-print" href={`/r/${here.review}/team?show=publish`}>
          Publish it
        </Link>
      )}
    </Notice>
  );
}

function Shared({ here, version }: { readonly here: ReviewOnTablet; readonly version: PublishedVersion }) {
  const by = here.members.find(({ person }) => person === version.by)?.name;
  return (
    <div className={styles["shared"]}>
      <p>
        <strong>Draft, version {version.version}</strong>, published <Time at={version.at} />
        {by !== undefined && ` by ${by}`}.{version.reason !== null && ` What changed: ${version.reason}`}
      </p>
      <Fingerprint sha256={version.sha256} />
    </div>
  );
}

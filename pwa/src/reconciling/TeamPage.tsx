import { mayCommand } from "@circle/review/access";
import type { ReviewId } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import { memo } from "react";
import { Link, useSearch } from "wouter";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { AfterClosing } from "../reviews/ClosedReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { TooMuch } from "../scoring/TooMuch.tsx";
import { useWorkbook } from "../workbook/use-workbook.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { FindingsEditor } from "./FindingsEditor.tsx";
import { Publishing } from "./Publishing.tsx";
import { SoFar } from "./SoFar.tsx";
import styles from "./TeamPage.module.css";
import { TeamStandards } from "./TeamStandards.tsx";
import { isReviewerUnread } from "./team-sources.ts";
import { useTeamSources } from "./use-team.ts";

/** Where the lead brings the reviewers' scores together; the rest of the team looks on. */
export const TeamPage = memo(function TeamPage({
  review,
  standard,
}: {
  readonly review: ReviewId;
  readonly standard: string | null;
}) {
  const say = words().reconciling;
  return (
    <WithReview review={review} title={say.title} back={{ href: `/r/${review}`, words: say.back }}>
      {(here) => <Opened here={here} standard={standard} />}
    </WithReview>
  );
});

function Opened({ here, standard }: { readonly here: ReviewOnTablet; readonly standard: string | null }) {
  const inUse = useWorkbook(here.review, "team");
  const isLead = here.roles.includes("lead");
  const isRevealed = here.status?.revealed ?? false;
  const show = new URLSearchParams(useSearch()).get("show") ?? "";
  const say = words().reconciling;
  return (
    <Page
      title={say.title}
      part={standard ?? roomName(show)}
      over={<bdi>{here.details.community}</bdi>}
      back={{ href: `/r/${here.review}`, words: say.back }}
      review={here.review}
      workbook={isLead ? "team" : undefined}
      width="full"
    >
      {!isRevealed && <NotRevealed here={here} isLead={isLead} />}
      {isRevealed && inUse.state === "opening" && <Waiting words={say.opening} />}
      {isRevealed && inUse.state === "failed" && <Unreadable />}
      {isRevealed && inUse.state === "notHere" && <p>{say.notHere}</p>}
      {isRevealed && inUse.state === "tooMuch" && <TooMuch here={here} workbooks={["team"]} />}
      {isRevealed && inUse.state === "open" && (
        <Revealed here={here} standard={standard} show={show} team={inUse.workbook} edits={inUse.edits} />
      )}
    </Page>
  );
}

function NotRevealed({ here, isLead }: { readonly here: ReviewOnTablet; readonly isLead: boolean }) {
  const say = words().reconciling;
  return (
    <>
      <p>{say.notRevealed}</p>
      {isLead && (
        <p>
          <Link className="button" href={`/r/${here.review}/reveal`}>
            {say.seeSealed}
          </Link>
        </p>
      )}
    </>
  );
}

const ROOMS = [
  { show: "", name: "standards" },
  { show: "findings", name: "findings" },
  { show: "soFar", name: "soFar" },
  { show: "publish", name: "publish" },
] as const;

/** Null for the first: it is what the page is called after. */
function roomName(show: string): string | null {
  const room = ROOMS.find((one) => one.show !== "" && one.show === show);
  return room === undefined ? null : words().reconciling.rooms[room.name];
}

function Revealed({
  here,
  standard,
  show,
  team,
  edits,
}: {
  readonly here: ReviewOnTablet;
  readonly standard: string | null;
  readonly show: string;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const sources = useTeamSources(here);
  const say = words().reconciling;
  if (sources === "opening") return <Waiting words={say.opening} />;
  const path = `/r/${here.review}/team`;
  const ends = mayCommand(here.roles, "publish") || mayCommand(here.roles, "close");
  const rooms = ROOMS.filter(({ show: room }) => room !== "publish" || ends);
  return (
    <>
      {edits !== null && <AfterClosing review={here} />}
      <nav className={styles["rooms"]} aria-label={say.roomsLabel}>
        {rooms.map((room) => (
          <Link
            key={room.show}
            href={room.show === "" ? path : `${path}?show=${room.show}`}
            aria-current={room.show === show ? "page" : undefined}
          >
            {say.rooms[room.name]}
          </Link>
        ))}
      </nav>
      {(sources.missing.self || sources.missing.reviewers.length > 0) && (
        <Notice live>
          <p>{say.notAllHereYet}</p>
        </Notice>
      )}
      <TooMuch here={here} workbooks={sources.tooMuch}>
        {isReviewerUnread(sources) && <p>{say.nobodyAgreesWithout}</p>}
      </TooMuch>
      {show === "" && <TeamStandards {...{ here, standard, team, edits, sources }} />}
      {show === "findings" && <FindingsEditor {...{ here, team, edits }} named={sources.named} />}
      {show === "soFar" && <SoFar here={here} team={team} selfReview={sources.self?.workbook ?? null} />}
      {/* Also while the submission is not here: the server publishes nothing that it does not find so itself. */}
      {show === "publish" && (
        <Publishing
          here={here}
          team={team}
          selfReview={sources.self?.workbook ?? null}
          isSelfTooMuch={sources.tooMuch.includes("self-review")}
        />
      )}
    </>
  );
}

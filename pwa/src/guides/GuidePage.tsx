import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { NotFoundPage } from "../look/NotFoundPage.tsx";
import { Page } from "../look/Page.tsx";
import { usePrintSheet } from "../look/use-print-sheet.ts";
import { words } from "../words/all-words.ts";
import styles from "./GuidePage.module.css";
import { type Guide, GUIDES } from "./guide-of.ts";
import { Never, Part, Troubles } from "./Part.tsx";
import {
  BarsPicture,
  CodePicture,
  FinishedPicture,
  FlagPicture,
  ReadyPicture,
  ScoresPicture,
  SlipPicture,
  StatusPicture,
} from "./Pictures.tsx";

/** What somebody does in a review, in the order of doing it: two pages, on the tablet and on paper. */
export function GuidePage({ guide }: { readonly guide: string }) {
  const known = GUIDES.find((one) => one === guide);
  return known === undefined ? <NotFoundPage /> : <KnownGuide guide={known} />;
}

function KnownGuide({ guide }: { readonly guide: Guide }) {
  const say = words().guides;
  const { title, intro } = say[guide];
  usePrintSheet(say.pageHead, title);
  return (
    <Page title={title} back={{ href: "/guide", words: say.all }} aside>
      <p className={styles["intro"]}>{intro}</p>
      <div className="no-print">
        <button type="button" className="button" onClick={() => print()}>
          <Printer aria-hidden /> {say.print}
        </button>
      </div>
      <div className={styles["parts"]}>{partsOf(guide)}</div>
    </Page>
  );
}

function partsOf(guide: Guide): ReactNode {
  switch (guide) {
    case "reviewer":
      return <ReviewerParts />;
    case "lead":
      return <LeadParts />;
    case "host":
      return <HostParts />;
    case "coordinator":
      return <CoordinatorParts />;
  }
}

function ReviewerParts() {
  const say = words().guides.reviewer;
  return (
    <>
      <Part say={say.joining} picture={<CodePicture />} />
      <Part say={say.flight} />
      <Part
        say={say.scoring}
        picture={
          <>
            <ScoresPicture />
            <FlagPicture />
          </>
        }
      />
      <Part say={say.words} picture={<StatusPicture />} />
      <Part say={say.finishing} picture={<FinishedPicture />} />
      <Troubles say={say.wrong} />
      <Never say={say.never} />
    </>
  );
}

function LeadParts() {
  const say = words().guides.lead;
  return (
    <>
      <Part say={say.before} />
      <Part say={say.flight} />
      <Part say={say.words} picture={<StatusPicture />} />
      <Part say={say.ready} picture={<ReadyPicture />} />
      <Part say={say.deciding} />
      <Part say={say.publishing} />
      <Troubles say={say.wrong} />
      <Never say={say.never} />
    </>
  );
}

function HostParts() {
  const say = words().guides.host;
  return (
    <>
      <Part say={say.joining} picture={<CodePicture />} />
      <Part say={say.scoring} picture={<ScoresPicture />} />
      <Part say={say.flight} />
      <Part say={say.words} picture={<StatusPicture />} />
      <Part say={say.finishing} />
      <Part say={say.visit} />
      <Part say={say.draft} picture={<BarsPicture />} />
      <Troubles say={say.wrong} />
      <Never say={say.never} />
    </>
  );
}

function CoordinatorParts() {
  const say = words().guides.coordinator;
  return (
    <>
      <Part say={say.making} />
      <Part say={say.inviting} picture={<SlipPicture />} />
      <Part say={say.before} />
      <Part say={say.day} />
      <Part say={say.words} picture={<StatusPicture />} />
      <Part say={say.after} />
      <Troubles say={say.wrong} />
      <Never say={say.never} />
    </>
  );
}

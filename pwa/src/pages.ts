import type { ReviewId } from "@circle/review/ids";
import type { Identity } from "./device/identity.ts";
import { JoinPage } from "./joining/JoinPage.tsx";
import { type LaterPage, laterPage, pageAtOnce } from "./look/later-page.ts";
import { MyReviewsPage } from "./reviews/MyReviewsPage.tsx";
import { ReviewHomePage } from "./reviews/ReviewHomePage.tsx";
import { ScoringPage } from "./scoring/ScoringPage.tsx";

/** What an address says. Nothing is checked here: a review that isn't on this tablet says so. */
export type InAddress = {
  readonly review: ReviewId;
  readonly standard: string | null;
  readonly guide: string;
};

type Pages<Props> = Readonly<Record<string, LaterPage<Props>>>;
type Joined = Extract<Identity, { state: "joined" }>;

/** For everybody, also before they have joined. */
export const OPEN_PAGES: Pages<InAddress> = {
  "/join": pageAtOnce(JoinPage),
  "/settings": laterPage(async () => (await import("./settings/SettingsPage.tsx")).SettingsPage),
  "/guide": laterPage(async () => (await import("./guides/GuidesPage.tsx")).GuidesPage),
  "/guide/:guide": laterPage(async () => (await import("./guides/GuidePage.tsx")).GuidePage),
};

/** For whoever holds the tablet. What a reviewer needs until they score comes with the app, all else when it is asked for. */
export const JOINED_PAGES: Pages<InAddress & Joined> = {
  "/": pageAtOnce(MyReviewsPage),
  "/tablet": laterPage(async () => (await import("./keeping/TabletPage.tsx")).TabletPage),
  "/new-review": laterPage(async () => (await import("./coordinating/ReviewFormPage.tsx")).NewReviewPage),
  "/r/:review": pageAtOnce(ReviewHomePage),
  "/r/:review/edit": laterPage(async () => (await import("./coordinating/ReviewFormPage.tsx")).EditReviewPage),
  "/r/:review/people": laterPage(async () => (await import("./coordinating/PeoplePage.tsx")).PeoplePage),
  "/r/:review/reveal": laterPage(async () => (await import("./reconciling/RevealPage.tsx")).RevealPage),
  "/r/:review/draft": laterPage(async () => (await import("./draft/DraftPage.tsx")).DraftPage),
  "/r/:review/score/:standard?": pageAtOnce(ScoringPage),
  "/r/:review/self-review/:standard?": laterPage(
    async () => (await import("./scoring/SelfReviewPage.tsx")).SelfReviewPage,
  ),
  "/r/:review/team/:standard?": laterPage(async () => (await import("./reconciling/TeamPage.tsx")).TeamPage),
};

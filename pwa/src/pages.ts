import type { ReviewId } from "@circle/review/ids";
import type { Identity } from "./device/identity.ts";
import { type LaterPage, laterPage } from "./look/later-page.ts";

/** What an address says. Nothing is checked here: a review that isn't on this tablet says so. */
export type InAddress = {
  readonly review: ReviewId;
  readonly standard: string | null;
  readonly guide: string;
};

type Pages<Props> = Readonly<Record<string, LaterPage<Props>>>;
type Joined = Extract<Identity, { state: "joined" }>;

const join = laterPage<InAddress>(async () => (await import("./joining/JoinPage.tsx")).JoinPage);
const myReviews = laterPage<Joined>(async () => (await import("./reviews/MyReviewsPage.tsx")).MyReviewsPage);
const reviewHome = laterPage<InAddress & Joined>(
  async () => (await import("./reviews/ReviewHomePage.tsx")).ReviewHomePage,
);
const scoring = laterPage<InAddress>(async () => (await import("./scoring/ScoringPage.tsx")).ScoringPage);
const selfReview = laterPage<InAddress>(async () => (await import("./scoring/SelfReviewPage.tsx")).SelfReviewPage);

/** For whoever has not joined, at any other address than the open ones. */
export const WELCOME_PAGE = laterPage<object>(async () => (await import("./joining/WelcomePage.tsx")).WelcomePage);
/** For whoever's tablet has lost what it had. */
export const EMPTIED_PAGE = laterPage<{ readonly name: string | null }>(
  async () => (await import("./keeping/EmptiedPage.tsx")).EmptiedPage,
);

/** For everybody, also before they have joined. */
export const OPEN_PAGES: Pages<InAddress> = {
  "/join": join,
  "/settings": laterPage(async () => (await import("./settings/SettingsPage.tsx")).SettingsPage),
  "/guide": laterPage(async () => (await import("./guides/GuidesPage.tsx")).GuidesPage),
  "/guide/:guide": laterPage(async () => (await import("./guides/GuidePage.tsx")).GuidePage),
};

/** For whoever holds the tablet. */
export const JOINED_PAGES: Pages<InAddress & Joined> = {
  "/": myReviews,
  "/tablet": laterPage(async () => (await import("./keeping/TabletPage.tsx")).TabletPage),
  "/new-review": laterPage(async () => (await import("./coordinating/ReviewFormPage.tsx")).NewReviewPage),
  "/r/:review": reviewHome,
  "/r/:review/edit": laterPage(async () => (await import("./coordinating/ReviewFormPage.tsx")).EditReviewPage),
  "/r/:review/people": laterPage(async () => (await import("./coordinating/PeoplePage.tsx")).PeoplePage),
  "/r/:review/reveal": laterPage(async () => (await import("./reconciling/RevealPage.tsx")).RevealPage),
  "/r/:review/draft": laterPage(async () => (await import("./draft/DraftPage.tsx")).DraftPage),
  "/r/:review/score/:standard?": scoring,
  "/r/:review/self-review/:standard?": selfReview,
  "/r/:review/team/:standard?": laterPage(async () => (await import("./reconciling/TeamPage.tsx")).TeamPage),
};

/** Where people write, and the way there: these are fetched once one page is here. */
export const PAGES_AHEAD: readonly LaterPage<never>[] = [myReviews, reviewHome, scoring, selfReview, join];

export type Found<Props> = { readonly page: LaterPage<Props>; readonly within: InAddress };

/** The page at this address, if it is one of these. */
export function pageFound<Props>(pages: Pages<Props>, path: string): Found<Props> | null {
  for (const [pattern, page] of Object.entries(pages)) {
    const found = addressed(pattern).exec(path);
    if (found !== null) return { page, within: inAddress(found.groups ?? {}) };
  }
  return null;
}

/** Begins to fetch the page that this address will most likely show, before the app is there to say so. */
export function fetchPageEarly(path: string, hasJoined: boolean): void {
  const joined = hasJoined ? pageFound(JOINED_PAGES, path)?.page : WELCOME_PAGE;
  void (pageFound(OPEN_PAGES, path)?.page ?? joined)?.fetch();
}

/** "/r/:review/score/:standard?" */
function addressed(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/\/:(\w+)(\??)/g, "(?:/(?<$1>[^/]+))$2")}/?$`, "i");
}

function inAddress({ review = "", standard, guide = "" }: Readonly<Record<string, string | undefined>>): InAddress {
  return { review: review as ReviewId, standard: standard === undefined ? null : decoded(standard), guide };
}

/** A code may hold any sign, and neither begins nor ends with a space. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written).trim();
  } catch {
    return written; // typed by hand, and no code
  }
}

import type { ReviewId } from "@circle/review/ids";
import type { ReactNode } from "react";
import { Route, Switch, useLocation } from "wouter";
import { EditReviewPage, NewReviewPage } from "./coordinating/ReviewFormPage.tsx";
import { PeoplePage } from "./coordinating/PeoplePage.tsx";
import { type Identity, useIdentity } from "./device/identity.ts";
import { DraftPage } from "./draft/DraftPage.tsx";
import { GuidePage } from "./guides/GuidePage.tsx";
import { GuidesPage } from "./guides/GuidesPage.tsx";
import { GUIDES } from "./guides/guide-of.ts";
import { JoinPage } from "./joining/JoinPage.tsx";
import { WelcomePage } from "./joining/WelcomePage.tsx";
import { EmptiedPage } from "./keeping/EmptiedPage.tsx";
import { KeepingEverything } from "./keeping/KeepingEverything.tsx";
import { StorageFailedPage } from "./keeping/StorageFailedPage.tsx";
import { TabletPage } from "./keeping/TabletPage.tsx";
import { ErrorBoundary } from "./look/ErrorBoundary.tsx";
import { Holder } from "./look/holder.ts";
import { NotFoundPage } from "./look/NotFoundPage.tsx";
import { Page } from "./look/Page.tsx";
import { Waiting } from "./look/Waiting.tsx";
import { RevealPage } from "./reconciling/RevealPage.tsx";
import { TeamPage } from "./reconciling/TeamPage.tsx";
import { MyReviewsPage } from "./reviews/MyReviewsPage.tsx";
import { ReviewHomePage } from "./reviews/ReviewHomePage.tsx";
import { ScoringPage } from "./scoring/ScoringPage.tsx";
import { SelfReviewPage } from "./scoring/SelfReviewPage.tsx";
import { SettingsPage } from "./settings/SettingsPage.tsx";
import { words } from "./words/words.ts";
import { useSettings } from "./settings/use-settings.ts";

/** Every address of the app, for whoever holds the tablet. */
export function App() {
  const [path] = useLocation();
  const identity = useIdentity();
  const { language, easyRead } = useSettings();
  return (
    <Holder value={identity} key={`${language} ${easyRead}`}>
      <KeepingEverything>
        <ErrorBoundary path={path}>
          {path === "/join" ? (
            <JoinPage />
          ) : path === "/settings" ? (
            <SettingsPage />
          ) : /^\/guide(\/|$)/.test(path) ? (
            <Guides />
          ) : identity.state === "joined" ? (
            <Joined {...identity} />
          ) : (
            <NotJoined {...identity} />
          )}
        </ErrorBoundary>
      </KeepingEverything>
    </Holder>
  );
}

/** For everybody, also before they have joined. */
function Guides() {
  return (
    <Switch>
      <Route path="/guide">
        <GuidesPage />
      </Route>
      {GUIDES.map((guide) => (
        <Route key={guide} path={`/guide/${guide}`}>
          <GuidePage guide={guide} />
        </Route>
      ))}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

function NotJoined(identity: Exclude<Identity, { state: "joined" }>) {
  switch (identity.state) {
    case "loading":
      return (
        <Page title="Open Circle">
          <Waiting words={words().look.opening} />
        </Page>
      );
    case "nobody":
      return <WelcomePage />;
    case "emptied":
      return <EmptiedPage name={identity.name} />;
    case "failed":
      return <StorageFailedPage />;
  }
}

function Joined({ person, device, deviceName }: Extract<Identity, { state: "joined" }>) {
  return (
    <Switch>
      <Route path="/">
        <MyReviewsPage person={person} />
      </Route>
      <Route path="/tablet">
        <TabletPage person={person} device={device} deviceName={deviceName} />
      </Route>
      <Route path="/new-review">
        <NewReviewPage />
      </Route>
      <Route path="/r/:review">
        {ofReview((review) => (
          <ReviewHomePage review={review} />
        ))}
      </Route>
      <Route path="/r/:review/edit">
        {ofReview((review) => (
          <EditReviewPage review={review} />
        ))}
      </Route>
      <Route path="/r/:review/people">
        {ofReview((review) => (
          <PeoplePage review={review} />
        ))}
      </Route>
      <Route path="/r/:review/reveal">
        {ofReview((review) => (
          <RevealPage review={review} />
        ))}
      </Route>
      <Route path="/r/:review/draft">
        {ofReview((review) => (
          <DraftPage review={review} />
        ))}
      </Route>
      <Route path="/r/:review/score/:standard?">
        {ofReview((review) => (
          <ScoringPage review={review} standard={standardInAddress()} />
        ))}
      </Route>
      <Route path="/r/:review/self-review/:standard?">
        {ofReview((review) => (
          <SelfReviewPage review={review} standard={standardInAddress()} />
        ))}
      </Route>
      <Route path="/r/:review/team/:standard?">
        {ofReview((review) => (
          <TeamPage review={review} standard={standardInAddress()} />
        ))}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** Nothing is checked here: a review that isn't on this tablet says so. */
function ofReview(page: (review: ReviewId) => ReactNode) {
  return ({ review = "" }: { readonly review?: string }) => page(review as ReviewId);
}

/** A code may hold any sign: it is read from the address itself, since the router half-decodes what it hands out. */
function standardInAddress(): string | null {
  const [, , , , written] = location.pathname.split("/");
  if (written === undefined || written === "") return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // typed by hand, and no code
  }
}

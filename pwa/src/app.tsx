import type { ReviewId } from "@circle/review/ids";
import { StrictMode, useCallback } from "react";
import { createRoot } from "react-dom/client";
import { matchRoute, useRouter } from "wouter";
import { usePathname } from "wouter/use-browser-location";
import type { Identity } from "./device/identity.ts";
import { startUpdating } from "./installing/update.ts";
import { useIdentity } from "./joining/use-identity.ts";
import { WelcomePage } from "./joining/WelcomePage.tsx";
import { EmptiedPage } from "./keeping/EmptiedPage.tsx";
import { KeepingEverything } from "./keeping/KeepingEverything.tsx";
import { StorageFailedPage } from "./keeping/StorageFailedPage.tsx";
import { ErrorBoundary } from "./look/ErrorBoundary.tsx";
import { Holder } from "./look/holder.ts";
import type { DrawnBy, LaterPage } from "./look/later-page.ts";
import { NotFoundPage } from "./look/NotFoundPage.tsx";
import { NotLoadedPage } from "./look/NotLoadedPage.tsx";
import { Page } from "./look/Page.tsx";
import { Waiting } from "./look/Waiting.tsx";
import { type InAddress, JOINED_PAGES, OPEN_PAGES } from "./pages.ts";
import { useSettings } from "./settings/use-settings.ts";
import { listenToOtherWindows } from "./syncing/other-windows.ts";
import { startSyncing } from "./syncing/schedule.ts";
import { usePage } from "./use-page.ts";
import { words } from "./words/words.ts";

/** Once per window, from main.tsx. */
export function run(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  listenToOtherWindows();
  startUpdating();
  startSyncing();
}

/** Every address of the app, for whoever holds the tablet. */
function App() {
  const identity = useIdentity();
  const { language, easyRead } = useSettings();
  const { parser } = useRouter();
  const pageAt = useCallback(
    (path: string) => (found(OPEN_PAGES, parser, path) ?? found(JOINED_PAGES, parser, path))?.page ?? null,
    [parser],
  );
  const { path, isLacking } = usePage(usePathname(), pageAt);
  const open = found(OPEN_PAGES, parser, path);
  const joined = found(JOINED_PAGES, parser, path);
  return (
    <Holder value={identity} key={`${language} ${easyRead}`}>
      <KeepingEverything>
        <ErrorBoundary path={path}>
          {open !== null ? (
            <Found here={open.page.here()} given={open.within} isLacking={isLacking} />
          ) : identity.state !== "joined" ? (
            <NotJoined {...identity} />
          ) : joined === null ? (
            <NotFoundPage />
          ) : (
            <Found here={joined.page.here()} given={{ ...joined.within, ...identity }} isLacking={isLacking} />
          )}
        </ErrorBoundary>
      </KeepingEverything>
    </Holder>
  );
}

function Found<Props extends object>({
  here: Here,
  given,
  isLacking,
}: {
  readonly here: DrawnBy<Props> | null;
  readonly given: Props;
  readonly isLacking: boolean;
}) {
  if (Here !== null) return <Here {...given} />;
  return isLacking ? <NotLoadedPage /> : <Opening />;
}

function NotJoined(identity: Exclude<Identity, { state: "joined" }>) {
  switch (identity.state) {
    case "loading":
      return <Opening />;
    case "nobody":
      return <WelcomePage />;
    case "emptied":
      return <EmptiedPage name={identity.name} />;
    case "failed":
      return <StorageFailedPage />;
  }
}

function Opening() {
  return (
    <Page title="Open Circle">
      <Waiting words={words().look.opening} />
    </Page>
  );
}

type Parser = ReturnType<typeof useRouter>["parser"];

function found<Props>(
  pages: Readonly<Record<string, LaterPage<Props>>>,
  parser: Parser,
  path: string,
): { readonly page: LaterPage<Props>; readonly within: InAddress } | null {
  for (const [pattern, page] of Object.entries(pages)) {
    const [isHere, named] = matchRoute(parser, pattern, path);
    if (isHere) return { page, within: inAddress(named) };
  }
  return null;
}

function inAddress({ review = "", standard, guide = "" }: Readonly<Record<string, string | undefined>>): InAddress {
  return { review: review as ReviewId, standard: standard === undefined ? null : decoded(standard), guide };
}

/** A code may hold any sign. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // typed by hand, and no code
  }
}

import { type ReactNode, StrictMode, useCallback, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { usePathname } from "wouter/use-browser-location";
import type { Identity } from "./device/identity.ts";
import { startUpdating } from "./installing/update.ts";
import { useIdentity } from "./joining/use-identity.ts";
import { KeepingEverything } from "./keeping/KeepingEverything.tsx";
import { StorageFailedPage } from "./keeping/StorageFailedPage.tsx";
import { awaiting, untilNothingIsAwaited } from "./look/awaited.ts";
import { ErrorBoundary } from "./look/ErrorBoundary.tsx";
import { Holder } from "./look/holder.ts";
import type { DrawnBy, LaterPage } from "./look/later-page.ts";
import { laterPart } from "./look/later-part.ts";
import { NotFoundPage } from "./look/NotFoundPage.tsx";
import { NotLoadedPage } from "./look/NotLoadedPage.tsx";
import { Page } from "./look/Page.tsx";
import { Waiting } from "./look/Waiting.tsx";
import { EMPTIED_PAGE, JOINED_PAGES, OPEN_PAGES, pageFound, PAGES_AHEAD, WELCOME_PAGE } from "./pages.ts";
import { useSettings } from "./settings/use-settings.ts";
import { listenToOtherWindows } from "./syncing/other-windows.ts";
import { startSyncingOnceLoaded } from "./syncing/start-syncing.ts";
import { usePage } from "./use-page.ts";
import { words } from "./words/words.ts";
import { askBeforeLeaving } from "./workbook/ask-before-leaving.ts";

const FIRST_PAGE_LIMIT_MS = 3_000;

/** Once per window, from main.tsx. */
export function run(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <App onDrawn={awaiting()} />
    </StrictMode>,
  );
  const isFirstPageThere = untilNothingIsAwaited(FIRST_PAGE_LIMIT_MS);
  listenToOtherWindows();
  askBeforeLeaving();
  startUpdating(isFirstPageThere);
  void isFirstPageThere.then(runOn);
}

/** What the first page can do without: it is there sooner, and can be used, if nothing of this is fetched before. */
async function runOn(): Promise<void> {
  await Promise.all([startSyncingOnceLoaded(), fetchAhead()]);
}

/** What people write with, and what copies it, so that both stay usable to a window whose app is gone. */
async function fetchAhead(): Promise<void> {
  await laterPart(() => import("./keeping/export.ts"));
  for (const page of PAGES_AHEAD) await page.fetch();
}

/** What is shown at an address, and the code that it needs. */
type Place = { readonly page: Pick<LaterPage<never>, "here" | "fetch"> | null; readonly drawn: () => ReactNode };

/** Every address of the app, for whoever holds the tablet. */
function App({ onDrawn }: { readonly onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  const identity = useIdentity();
  const { language, easyRead } = useSettings();
  const pageAt = useCallback((path: string) => placeAt(path, identity).page, [identity]);
  const { path, isLacking } = usePage(usePathname(), pageAt);
  const { page, drawn } = placeAt(path, identity);
  return (
    <Holder value={identity} key={`${language} ${easyRead}`}>
      <KeepingEverything>
        <ErrorBoundary path={path}>
          {page === null || page.here() !== null ? drawn() : isLacking ? <NotLoadedPage /> : <Opening />}
        </ErrorBoundary>
      </KeepingEverything>
    </Holder>
  );
}

function placeAt(path: string, identity: Identity): Place {
  const open = pageFound(OPEN_PAGES, path);
  if (open !== null) return placeOf(open.page, open.within);
  switch (identity.state) {
    case "loading":
      return { page: null, drawn: () => <Opening /> };
    case "nobody":
      return placeOf(WELCOME_PAGE, {});
    case "emptied":
      return placeOf(EMPTIED_PAGE, { name: identity.name });
    case "failed":
      return { page: null, drawn: () => <StorageFailedPage /> };
    case "joined": {
      const joined = pageFound(JOINED_PAGES, path);
      return joined === null
        ? { page: null, drawn: () => <NotFoundPage /> }
        : placeOf(joined.page, { ...joined.within, ...identity });
    }
  }
}

function placeOf<Props extends object>(page: LaterPage<Props>, given: Props): Place {
  return { page, drawn: () => <Drawn here={page.here()} given={given} /> };
}

function Drawn<Props extends object>({
  here: Here,
  given,
}: {
  readonly here: DrawnBy<Props> | null;
  readonly given: Props;
}) {
  return Here !== null && <Here {...given} />;
}

function Opening() {
  return (
    <Page title="Open Circle">
      <Waiting words={words().look.opening} />
    </Page>
  );
}

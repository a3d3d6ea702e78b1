/** Where the app finds itself. All but "fit" get a page that explains, before anything is downloaded. */
export type Surroundings = "fit" | "insecure" | "unsupported" | "installFirst";

export type Platform = {
  readonly isSecureContext: boolean;
  /** What the app can't do without, and this browser has not. */
  readonly missing: readonly string[];
  readonly isAppleTouch: boolean;
  readonly isStandalone: boolean;
  readonly inTabAnyway: boolean;
};

export function surroundingsOf(platform: Platform): Surroundings {
  if (!platform.isSecureContext) return "insecure";
  if (platform.missing.length > 0) return "unsupported";
  if (platform.isAppleTouch && !platform.isStandalone && !platform.inTabAnyway) return "installFirst";
  return "fit";
}

const ANYWAY = "open-circle-in-tab-anyway";

/** The platform as this window sees it. */
export function thisPlatform(): Platform {
  const { userAgent, maxTouchPoints } = navigator;
  return {
    isSecureContext: globalThis.isSecureContext,
    missing: missingHere(),
    isAppleTouch: /iPad|iPhone/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1),
    isStandalone:
      matchMedia("(display-mode: standalone)").matches || ("standalone" in navigator && navigator.standalone === true),
    inTabAnyway: saidAnyway(),
  };
}

function missingHere(): readonly string[] {
  const needed: readonly (readonly [string, boolean])[] = [
    ["service workers", "serviceWorker" in navigator],
    ["IndexedDB", "indexedDB" in globalThis],
    ["WebCrypto", "crypto" in globalThis && "subtle" in crypto && "randomUUID" in crypto],
    ["Web Locks", "locks" in navigator],
    ["CompressionStream", "CompressionStream" in globalThis],
    ["BroadcastChannel", "BroadcastChannel" in globalThis],
    ["AbortSignal.timeout", "timeout" in AbortSignal],
    ["AbortSignal.any", "any" in AbortSignal],
    ["sorted copies", "toSorted" in Array.prototype],
    ["groups", "groupBy" in Map],
  ];
  return needed.filter(([, isThere]) => !isThere).map(([name]) => name);
}

function saidAnyway(): boolean {
  try {
    return sessionStorage.getItem(ANYWAY) !== null;
  } catch {
    return false; // no storage, no choice to remember
  }
}

/** "Use it online in this tab anyway", remembered for this window only. Loads the page again. */
export function stayInTab(): void {
  try {
    sessionStorage.setItem(ANYWAY, "yes");
  } catch {
    return; // without storage there is nothing to use it with
  }
  location.reload();
}

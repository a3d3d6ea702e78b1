/** Where the app finds itself. All but "fit" get a page that explains, before anything is downloaded. */
export type Surroundings = "fit" | "insecure" | "unsupported" | "installFirst";

export type Platform = {
  readonly isSecureContext: boolean;
  readonly missing: readonly string[];
  readonly isAppleTouch: boolean;
  readonly standalone: boolean;
  readonly inTabAnyway: boolean;
};

export function surroundingsOf(platform: Platform): Surroundings {
  if (!platform.isSecureContext) return "insecure";
  if (platform.missing.length > 0) return "unsupported";
  if (platform.isAppleTouch && !platform.standalone && !platform.inTabAnyway) return "installFirst";
  return "fit";
}

/** The platform as this window sees it. */
export function thisPlatform(): Platform {
  throw new Error("not written yet");
}

/** "Use it online in this tab anyway", remembered for this window only. */
export function useInTabAnyway(): void {
  throw new Error("not written yet");
}

import { useEffect, useState } from "react";
import type { LaterPage } from "./look/later-page.ts";

type Shown = { readonly path: string; readonly isLacking: boolean };

/**
 * The address whose page is shown: the former one until the code of the page asked for is here. `isLacking`: that code
 * could not be fetched.
 */
export function usePage(
  asked: string,
  pageAt: (path: string) => Pick<LaterPage<never>, "here" | "fetch"> | null,
): Shown {
  const page = pageAt(asked);
  const isHere = page === null || page.here() !== null;
  const [shown, setShown] = useState<Shown>({ path: asked, isLacking: false });
  if (isHere && (shown.path !== asked || shown.isLacking)) setShown({ path: asked, isLacking: false });
  useEffect(() => {
    if (isHere) return undefined;
    let isAsked = true;
    void page.fetch().then((isFetched) => {
      if (isAsked) setShown({ path: asked, isLacking: !isFetched });
    });
    return () => {
      isAsked = false;
    };
  }, [asked, isHere, page]);
  return shown;
}

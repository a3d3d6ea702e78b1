import type { ReactNode } from "react";

/** As `memo` and functions are, and classes are not. */
export type DrawnBy<Props> = (props: Props) => ReactNode;

/** A page whose code is fetched when it is asked for. */
export type LaterPage<Props> = {
  /** Null until the code is here. */
  readonly here: () => DrawnBy<Props> | null;
  /** False: the code is neither on this tablet nor to be had from the server. */
  readonly fetch: () => Promise<boolean>;
};

export function laterPage<Props>(load: () => Promise<DrawnBy<Props>>): LaterPage<Props> {
  let page: DrawnBy<Props> | null = null;
  return {
    here: () => page,
    fetch: async () => {
      try {
        page = await load();
        return true;
      } catch (error) {
        console.warn("a page could not be loaded", error);
        return false;
      }
    },
  };
}

/** A page that came with the app. */
export function pageAtOnce<Props>(page: DrawnBy<Props>): LaterPage<Props> {
  return { here: () => page, fetch: async () => true };
}

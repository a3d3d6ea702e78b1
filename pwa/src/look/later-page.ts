import type { ReactNode } from "react";
import { laterPart } from "./later-part.ts";

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
      page ??= await laterPart(load);
      return page !== null;
    },
  };
}

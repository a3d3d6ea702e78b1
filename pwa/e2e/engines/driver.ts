import type { Place } from "./locate.ts";

/** One window of a browser whose storage was empty when it was opened: a new tablet, in whatever engine. */
export type Driver = {
  readonly go: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Each place within the one before it. Null: it is not there now. */
  readonly find: (...path: readonly Place[]) => Promise<Found | null>;
  /** The value of an expression in the page. */
  readonly value: (expression: string) => Promise<unknown>;
  /** Ends all that was started for it. */
  readonly close: () => Promise<void>;
};

export type Found = {
  readonly click: () => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly property: (name: "checked" | "textContent" | "value") => Promise<unknown>;
};

/** What a language says of days, where browsers can't be asked for it: Chromium knows no Welsh dates and says them in English. */
export type Calendar = {
  /** January first. */
  readonly months: readonly { readonly long: string; readonly short: string }[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Whole days from today; negative if they are past. */
  readonly daysAway: (days: number) => string;
};

const rules = new Intl.PluralRules("en-GB");

/** "1 tablet", "3 tablets", "no tablets" where `none` is given. */
export function plural(count: number, one: string, other: string, none?: string): string {
  if (count === 0 && none !== undefined) return none;
  return `${count.toLocaleString("en-GB")} ${rules.select(count) === "one" ? one : other}`;
}

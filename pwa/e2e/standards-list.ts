import type { Tablet } from "./tablet.ts";
import { expect } from "./test.ts";

/** A filter of the list that is one tap away, by its words and its count: "Not scored 6". */
export function filterOf({ page }: Tablet, name: string) {
  return page.getByRole("group", { name: "Standards to show" }).getByRole("radio", { name, exact: true });
}

/** Also once more, when it is chosen already. */
export async function chooseFilter(one: Tablet, name: string): Promise<void> {
  await filterOf(one, name).locator("..").click();
  await expect(filterOf(one, name)).toBeChecked();
}

/** The standards that the list shows, in its order. */
export function listed({ page }: Tablet): Promise<readonly string[]> {
  const links = page.getByRole("listitem").getByRole("link", { name: /^(CS\d|1\.2\.10) / });
  return links.evaluateAll((all) => all.map((link) => link.textContent.split(" ")[0] ?? ""));
}

import type { Tablet } from "./tablet.ts";
import { expect } from "./test.ts";

/** A coordinator, on the page of people, invites somebody new. Answers with the code to hand over. */
export async function invite(coordinator: Tablet, name: string, part: string): Promise<string> {
  const { page } = coordinator;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("radio", { name: part, exact: true }).check();
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const code = await codeFor(coordinator, name);
  await expect(page.getByRole("article", { name, exact: true })).toBeVisible();
  return code;
}

/** The code on the slip that is to be handed over to somebody. */
export async function codeFor({ page }: Tablet, name: string): Promise<string> {
  const slip = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: `For ${name}`, exact: true }) });
  return /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(await slip.innerText())?.[0] ?? "";
}

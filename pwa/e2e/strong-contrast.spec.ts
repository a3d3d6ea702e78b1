import { checkStrongContrast } from "./readable.ts";
import { joinSample, lastYear, ownSampleTest as test } from "./sample.ts";
import { expect } from "./test.ts";

test.use({ trace: "off" });

test("with stronger contrast all words stand out at 7:1 in light and dark, and what needs an edge has one", async ({
  browser,
  sample,
}) => {
  const lena = await joinSample(browser, sample, "Lena");
  const { page } = lena;
  const now = new URL(page.url()).pathname;
  const before = await lastYear(lena, now);
  await lena.open("/settings");
  await page.getByRole("radio", { name: "Stronger" }).check();
  for (const [path, words] of [
    ["/", "Alder House"],
    ["/tablet", "Where your work is"],
    ["/guide", "Guides"],
    [now, "Who is in it"],
    [`${now}/score/CO2`, "I have finished"],
    [`${now}/reveal`, "Not yet:"],
    [`${before}/reveal`, "The scores are revealed"],
    [`${before}/team/CO2`, "Deciding by keyboard"],
    [`${before}/draft`, "Summary"],
  ] as const) {
    await lena.open(path);
    await expect(page.getByText(words).first()).toBeVisible();
    await checkStrongContrast(page, path);
  }
  await lena.open(`${before}/reveal`);
  await expect(page.locator(".notice").filter({ hasText: "The scores are revealed" })).toHaveCSS(
    "border-style",
    "solid",
  );
  await lena.open(`${now}/score/CO2`);
  await expect(lena.row("CO2")).not.toHaveCSS("box-shadow", "none");
  await expect(lena.row("CO3")).toHaveCSS("box-shadow", "none");
});

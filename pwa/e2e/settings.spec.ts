import { checkHere } from "./readable.ts";
import { bareTablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("language, size of text, contrast and colours are chosen by one tap, and are there again without a network", async ({
  browser,
  server,
}) => {
  const visitor = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await visitor.open("/settings");
  const { page } = visitor;
  const textSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = Number.parseFloat(await textSize());

  await page.getByRole("radio", { name: "150 %" }).check();
  await page.getByRole("radio", { name: "Stronger" }).check();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByLabel("Language").selectOption("Cymraeg");
  await expect(page.getByRole("heading", { level: 1, name: "Testun ac iaith" })).toBeVisible();
  await expect(page.getByLabel("Iaith")).toBeFocused();
  await expect(page.getByText("mae angen i siaradwr brodorol ei gwirio")).toBeVisible();
  await checkHere(page, "the settings, with large letters and strong contrast");

  await untilInstalled(page);
  await visitor.goOffline();
  const again = await visitor.coldStart("/settings");
  await expect(again.page.getByRole("heading", { level: 1, name: "Testun ac iaith" })).toBeVisible();
  const root = again.page.locator("html");
  await expect(root).toHaveAttribute("lang", "cy-GB");
  expect(await root.evaluate((element) => getComputedStyle(element).colorScheme)).toBe("dark");
  expect(await root.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBe(before * 1.5);
  await expect(again.page.getByRole("radio", { name: "Cryfach" })).toBeChecked();
});

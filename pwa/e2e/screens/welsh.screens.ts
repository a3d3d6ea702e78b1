import { joinSample, lastYear, ownSampleTest as test } from "../sample.ts";
import { bareTablet, type Tablet } from "../tablet.ts";
import { expect } from "../test.ts";
import { takeHere, takePlaces } from "./pictures.ts";

test("the main pages in Welsh", async ({ browser, sample }) => {
  const visitor = await bareTablet(browser, sample, "a visitor", { reducedMotion: "reduce" });
  await visitor.open("/");
  await inWelsh(visitor);
  await takePlaces(visitor.page, "cy-visitor", [
    ["welcome", "/", "Ymuno â’ch adolygiad"],
    ["guide", "/guide/reviewer", "Canllaw i adolygwyr"],
    ["settings", "/settings", "Testun ac iaith"],
  ]);

  const amir = await joinSample(browser, sample, "Amir");
  const review = new URL(amir.page.url()).pathname;
  await inWelsh(amir);
  await takePlaces(amir.page, "cy-reviewer", [
    ["home", review, "Canllaw"],
    ["list", `${review}/score`, "Rydw i wedi gorffen", "window"],
    ["card", `${review}/score/CO3`, "Rydw i wedi gorffen", "window"],
    ["tablet", "/tablet", "Ble mae eich gwaith"],
  ]);
  await amir.open(`${review}/score`);
  await amir.page.getByRole("button", { name: "Rydw i wedi gorffen" }).click();
  await expect(amir.page.getByRole("dialog")).toBeVisible();
  await takeHere(amir.page, "cy-reviewer-sealing", "window");

  const lena = await joinSample(browser, sample, "Lena");
  const before = await lastYear(lena, new URL(lena.page.url()).pathname);
  await inWelsh(lena);
  await takePlaces(lena.page, "cy-lead", [
    ["home", before, "Canllaw"],
    ["reveal", `${review}/reveal`, "Dim eto:"],
    ["team-list", `${before}/team`, "Penderfynu â’r bysellfwrdd", "window"],
    ["team-card", `${before}/team/CO3`, "Sylw’r tîm", "window"],
    ["publish", `${before}/team?show=publish`, "Cyhoeddwyd fersiwn 1"],
    ["draft", `${before}/draft`, "Y drafft"],
  ]);

  const nadia = await joinSample(browser, sample, "Nadia");
  await inWelsh(nadia);
  await takePlaces(nadia.page, "cy-coordinator", [
    ["board", "/", "Adolygiad newydd"],
    ["form", "/new-review", "Gwneud yr adolygiad"],
    ["people", `${review}/people`, "Gwahodd rhywun"],
  ]);
});

/** From the next page on. */
async function inWelsh({ page }: Tablet): Promise<void> {
  await page.evaluate(() => localStorage.setItem("open-circle/settings", '{"language":"cy"}'));
}

import { joinSample, lastYear, ownSampleTest as test } from "../sample.ts";
import { expect } from "../test.ts";
import { type Place, takeHere } from "./pictures.ts";

/** Letters twice as large are chosen in the app here; the other pictures have them from the browser. */
test("large letters and strong contrast, as chosen in the app, and easy words", async ({ browser, sample }) => {
  const lena = await joinSample(browser, sample, "Lena");
  const now = new URL(lena.page.url()).pathname;
  const before = await lastYear(lena, now);
  await lena.page.evaluate(() => {
    const chosen = { textSize: 200, contrast: "strong", easyRead: true };
    localStorage.setItem("open-circle/settings", JSON.stringify(chosen));
  });
  const places: readonly Place[] = [
    ["home", now, "In this review"],
    ["list", `${now}/score`, "I have finished", "window"],
    ["card", `${now}/score/CO3`, "From whom? No names", "window"],
    ["reveal", `${now}/reveal`, "Not yet:"],
    ["team-card", `${before}/team/CO3`, "The team’s comment", "window"],
    ["draft", `${before}/draft`, "Summary"],
    ["settings", "/settings", "100 %"],
  ];
  for (const [name, path, words, extent] of places) {
    await lena.open(path);
    await expect(lena.page.getByText(words).first()).toBeVisible();
    await takeHere(lena.page, `large-${name}`, extent, [100]);
  }
});

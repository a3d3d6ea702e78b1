import { joinSample, lastYear, ownSampleTest as test } from "../sample.ts";
import { takeHere, takePlaces, takePrinted } from "./pictures.ts";

test("the draft, whole, filtered and printed", async ({ browser, sample }) => {
  const hanna = await joinSample(browser, sample, "Hanna");
  const { page } = hanna;
  const draft = `${await lastYear(hanna, new URL(page.url()).pathname)}/draft`;
  await takePlaces(page, "draft", [
    ["top", draft, "Summary"],
    ["standard", `${draft}#CO3`, "Summary", "window"],
  ]);
  await hanna.open(`${draft}#standards`);
  await page.getByRole("checkbox", { name: /^Team and community differ/ }).check();
  await takeHere(page, "draft-filtered", "window");
  await takePrinted(page, "draft");
});

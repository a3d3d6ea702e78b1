import { makeReview } from "../made-review.ts";
import { tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";

test("[P1] while somebody types a reason without a pause it is not said to be on this tablet, and within seconds it is", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.score("CS1", "notApplicable");
  await ann.untilReceived();
  await ann.goOffline();
  await ann.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const line = '[aria-label="How your work is kept"]';
    document.addEventListener("input", () =>
      setTimeout(() => said.push(document.querySelector(line)?.textContent ?? "")),
    );
  });
  const card = ann.standard("CS1");
  const reason = card.getByLabel("Why does it not apply here?");
  await reason.pressSequentially("Thereisnokitchenhere", { delay: 200 }); // four seconds, and never a pause
  const history = await card.getByText(/^History \(\d+\)$/).textContent();
  const said = await ann.page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);
  expect(said).toHaveLength(20);
  for (const words of said) expect(words).toContain("Saving");
  expect(history).not.toBe("History (1)"); // some of it is stored already
  await ann.untilOnTablet();
  await ann.reload();
  await expect(reason).toHaveValue("Thereisnokitchenhere");
});

import type { MadeReview } from "../made-review.ts";
import type { Tablet } from "../tablet.ts";
import { expect } from "../test.ts";

/** All reviewers score something and seal; the lead reveals, decides, and publishes. */
export async function publishFirstVersion(
  review: MadeReview,
  lead: Tablet,
  reviewers: readonly Tablet[],
): Promise<void> {
  const sealed = reviewers.map(async (one) => {
    await one.open(review.path("score"));
    await one.score("CS1", "met");
    await one.note("CS1", `${one.name} saw them meet.`);
    await one.seal();
    await one.untilReceived();
  });
  await Promise.all(sealed);
  await lead.open(review.path("reveal"));
  await lead.finish("Reveal to the team", "Reveal now");
  await expect(lead.everything).toHaveText(/^On this tablet/);
  await lead.open(review.path("team"));
  await lead.score("CS1", "met");
  await lead.note("CS1", "You meet.");
  await publish(review, lead);
  await expect(lead.page.getByText("Published as version 1.")).toBeVisible();
}

export async function publish(review: MadeReview, { finish, open, everything }: Tablet): Promise<void> {
  await expect(everything).toHaveText(/^On this tablet/); // what was decided last is not lost with this page
  await open(review.path("team?show=publish"));
  await finish("Publish to the community", "Yes, publish it");
}

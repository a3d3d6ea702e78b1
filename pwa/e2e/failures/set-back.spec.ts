import { makeReview } from "../made-review.ts";
import { type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { closeRoad } from "./closed-road.ts";
import { publishFirstVersion } from "./publishing.ts";

const NOT_RECEIVED = /^On this tablet · Not received/;

test("[P3] [P4] [P9] after its data folder was set back to an old copy, the server learns from the tablets alone who joined, what was taken out, and what was published", async ({
  browser,
  server,
}) => {
  const people = { Lea: ["lead", "reviewer"], Ann: ["reviewer"], Bea: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people);
  const join = (name: keyof typeof people) => tablet(browser, review, name);
  const [lea, ann, hal] = await Promise.all([join("Lea"), join("Ann"), join("Hal")]);
  await ann.open(review.path("score"));
  await ann.note("CS2", "They meet. Jo never comes.");
  await ann.untilReceived();
  await server.copyFolder();

  const bea = await join("Bea");
  await ann.note("CS2", "They meet.");
  await publishFirstVersion(review, lea, [lea, ann, bea]);
  await hal.open(review.path("draft"));
  const published = await versionRead(hal);
  await ann.open(review.path("score/CS2"));
  await bea.open(review.path("score/CS1"));
  for (const one of [lea, ann, bea]) await one.untilReceived();
  await Promise.all([lea.page.close(), hal.page.close()]); // they are met again only when the others have been back

  const roads = [await closeRoad(ann), await closeRoad(bea)];
  await server.setBack();
  for (const one of [ann, bea]) await one.reload();
  for (const road of roads) road.openForOne(); // not sooner: the answer must not be for a page that goes
  for (const one of [ann, bea]) await expect(one.everything).toHaveText(NOT_RECEIVED);
  for (const road of roads) await road.repair();
  for (const one of [ann, bea]) await one.untilReceived();

  await bea.page.getByRole("button", { name: "Add an afterthought" }).click();
  await bea.note("CS1", "Bea saw them meet. Twice.");
  await bea.untilReceived();
  const [fresh, reader] = await Promise.all([join("Ann"), join("Hal")]);
  await fresh.open(review.path("score/CS2"));
  await expect(fresh.standard("CS2")).toContainText("They meet.");
  await expect(fresh.standard("CS2")).not.toContainText("Jo");
  await reader.open(review.path("draft"));
  expect(await versionRead(reader)).toEqual(published);

  const back = await lea.otherWindow(review.path("team"));
  await back.untilReceived();
  await back.score("CS1", "partlyMet");
  await expect(back.everything).toHaveText(/^On this tablet/);
  await back.open(review.path("team?show=publish"));
  await back.page.getByLabel("What changed, and why?").fill("Bea saw it twice.");
  await back.finish("Publish to the community", "Yes, publish it");
  await expect(back.page.getByText("Published as version 2.")).toBeVisible();
  await reader.page.getByRole("navigation", { name: "Versions" }).getByRole("link", { name: "Version 1" }).click();
  expect(await versionRead(reader)).toEqual(published);
});

/** What a reader has before them: the version, its fingerprint, and all that it says. */
async function versionRead({
  page,
}: Tablet): Promise<{ readonly fingerprint: string; readonly rows: readonly string[] }> {
  await expect(page.getByText("Draft, version 1, published")).toBeVisible();
  const fingerprint = await page.getByText(/^Fingerprint( [0-9a-f]{4}){4}$/).innerText();
  return { fingerprint, rows: await page.getByRole("row").allInnerTexts() };
}

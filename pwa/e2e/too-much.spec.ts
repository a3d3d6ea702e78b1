import type { Browser, Page } from "@playwright/test";
import { CHANGES, sendTooMuch } from "./hostile-owner.ts";
import { makeReview, type MadeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import type { Server } from "./server.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const CANT_BE_SHOWN = (whose: string) => `What ${whose} wrote can’t be shown`;

test("[P7] what a reviewer and the community send that no tablet can work through stops nobody: the lead scores meanwhile, is told whose it is, and reads all others", async ({
  browser,
  server,
}) => {
  const { review, lea, ann, bea, hal } = await revealedTeam(browser, server);
  const { page } = lea;
  await lea.open(review.path("team/CS1"));
  await expect(page.getByText("Take over 1 all agree on")).toBeVisible();
  const reading = await readingOn(page);
  await Promise.all([lea.goOffline(), bea.goOffline()]); // so that it comes at once, not a little at a time
  await sendTooMuch(ann, review, `reviewer/${review.personOf("Ann")}`);
  await lea.goOnline();
  await untilHeld(page, `reviewer/${review.personOf("Ann")}`);
  const order: string[] = [];
  const givenUp = reading.waitForEvent("close").then(() => order.push("Ann's is given up"));
  await lea.score("CS2", "partlyMet");
  order.push("the lead has scored");
  await givenUp;
  expect(order).toEqual(["the lead has scored", "Ann's is given up"]);

  await saidOfAnn(lea);
  await checkHere(page, "what the lead sees where a reviewer's work can't be shown");
  await lea.reload();
  await saidOfAnn(lea);
  await lea.open(review.path());
  await expect(page.getByText("Can’t be shown here: what Ann wrote.")).toBeVisible();
  await bea.goOnline();
  await untilHeld(bea.page, `reviewer/${review.personOf("Ann")}`);
  await bea.open(review.path("score/CS1"));
  await expect(bea.page.getByText(CANT_BE_SHOWN("Ann"))).toBeVisible();
  await expect(bea.standard("CS1")).toContainText("Can’t be shown here: what Ann wrote.");
  await checkHere(bea.page, "what a reviewer sees where another's work can't be shown");

  await Promise.all([lea.goOffline(), bea.goOffline()]);
  await sendTooMuch(hal, review, "self-review");
  await lea.goOnline();
  await untilHeld(page, "self-review");
  await lea.open(review.path("self-review"));
  await expect(page.getByText(CANT_BE_SHOWN("the community"))).toBeVisible();
  await lea.open(review.path("team?show=publish"));
  await expect(page.getByText(CANT_BE_SHOWN("the community and Ann"))).toBeVisible();
  await expect(page.getByText("From this tablet the draft can’t be published")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish to the community" })).toBeHidden();
});

test("[P7] what a lead sends that no tablet can work through is said so to the team, on its page and in place of the draft", async ({
  browser,
  server,
}) => {
  const { review, lea, bea } = await revealedTeam(browser, server);
  await lea.open(review.path("team/CS1"));
  await lea.score("CS1", "met");
  await lea.untilReceived();
  await bea.goOffline();
  await sendTooMuch(lea, review, "team");
  await bea.goOnline();
  await untilHeld(bea.page, "team");
  await bea.open(review.path("team"));
  await expect(bea.page.getByText(CANT_BE_SHOWN("the lead"))).toBeVisible();
  await bea.open(review.path("draft"));
  await expect(bea.page.getByText(CANT_BE_SHOWN("the lead"))).toBeVisible();
  await expect(bea.page.getByText("Draft, not yet shared")).toBeHidden();
});

async function saidOfAnn(lea: Tablet): Promise<void> {
  const { page } = lea;
  await expect(page.getByText(CANT_BE_SHOWN("Ann"))).toBeVisible();
  await expect(page.getByText("Until then nobody can be said to agree.")).toBeVisible();
  const card = await lea.openStandard("CS1");
  await expect(card.getByRole("region", { name: "Bea", exact: true })).toContainText("Met");
  await expect(card).toContainText("Can’t be shown here: what Ann wrote.");
  await expect(card).toContainText("Not all can be shown");
  await expect(page.getByText(/Take over \d+ all agree on/)).toBeHidden();
  await expect(card.getByText("Not all is here yet")).toBeHidden();
}

/** The thread on which this page reads what others wrote. */
async function readingOn(page: Page) {
  await expect.poll(() => page.workers().length).toBe(1);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error("nothing is read");
  return worker;
}

/** All that was sent has arrived. */
async function untilHeld(page: Page, workbook: string): Promise<void> {
  await expect.poll(() => page.evaluate(changesHeld, workbook)).toBeGreaterThan(CHANGES);
}

/** Runs in the page. */
async function changesHeld(workbook: string): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open("open-circle");
    asked.addEventListener("success", () => resolve(asked.result));
  });
  const all = await new Promise<readonly { readonly workbook: string }[]>((resolve) => {
    const asked = db.transaction("changes").objectStore("changes").getAll() as IDBRequest<
      { readonly workbook: string }[]
    >;
    asked.addEventListener("success", () => resolve(asked.result));
  });
  db.close();
  return all.filter((one) => one.workbook === workbook).length;
}

type Team = {
  readonly review: MadeReview;
  readonly lea: Tablet;
  readonly ann: Tablet;
  readonly bea: Tablet;
  readonly hal: Tablet;
};

/** Ann and Bea agree on CS1, and the community has said so too; all has been revealed. */
async function revealedTeam(browser: Browser, server: Server): Promise<Team> {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"], Bea: ["reviewer"], Hal: ["host"] });
  const join = (name: string) => tablet(browser, review, name, { reducedMotion: "reduce" });
  const [lea, ann, bea, hal] = await Promise.all([join("Lea"), join("Ann"), join("Bea"), join("Hal")]);
  const scored = async (one: Tablet, place: string) => {
    await one.open(review.path(place));
    await one.score("CS1", "met");
  };
  await Promise.all([scored(ann, "score"), scored(bea, "score"), scored(hal, "self-review")]);
  await hal.finish("Submit the self-review", "Yes, submit it for our community");
  await Promise.all([ann.seal(), bea.seal()]);
  await Promise.all([ann.untilReceived(), bea.untilReceived(), hal.untilReceived()]);
  await lea.open(review.path("reveal"));
  await lea.finish("Reveal to the team", "Reveal now");
  await expect(lea.page.getByText("The scores are revealed")).toBeVisible();
  return { review, lea, ann, bea, hal };
}

import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("[P3] what a reviewer scored and wrote on two tablets that had not met both stands until they settle it", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const home = await tablet(browser, review, "Ann");
  const away = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  await home.open(review.path("score"));
  await home.note("CS1", "They meet.");
  await home.untilReceived();
  await away.open(review.path("score"));
  await away.openStandard("CS1");
  await expect(away.noteOf("CS1")).toHaveValue("They meet.");

  await home.goOffline();
  await away.goOffline();
  await home.score("CS1", "met");
  await home.note("CS1", "On Mondays. They meet.");
  await away.score("CS1", "notMet");
  await away.note("CS1", "They meet. Nobody wrote it down.");
  await home.untilOnTablet();
  await away.untilOnTablet();
  await home.goOnline();
  await away.goOnline();

  for (const one of [home, away]) {
    await expect(one.standard("CS1")).toContainText("2 different scores stand here");
    await expect(one.standard("CS1").getByRole("button", { name: /^Met/ })).toBeVisible();
    await expect(one.standard("CS1").getByRole("button", { name: /^Not met/ })).toBeVisible();
    await expect(one.noteOf("CS1")).toHaveValue("On Mondays. They meet. Nobody wrote it down.");
  }

  await checkHere(away.page, "two scores that both stand");
  await home.seal();
  for (const one of [home, away]) {
    await expect(one.standard("CS1")).toContainText("To choose one, tap “Unseal” above the list first.");
  }
  await away.page.getByRole("button", { name: "Unseal" }).click();
  await away.page.getByRole("dialog").getByLabel("Why?").fill("Two scores of mine stand.");
  await away.page.getByRole("dialog").getByRole("button", { name: "Unseal" }).click();
  await away.standard("CS1").getByRole("button", { name: /^Met/ }).click();
  for (const one of [home, away]) {
    await expect(one.standard("CS1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
    await expect(one.standard("CS1")).not.toContainText("different scores");
    await one.untilReceived();
  }
});

test("[P3] a reason that came from another tablet stands, also while its field is open here", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const home = await tablet(browser, review, "Ann");
  const away = await tablet(browser, review, "Ann");
  await Promise.all([home.open(review.path("score/CS4")), away.open(review.path("score/CS4"))]);
  await home.score("CS4", "notApplicable");
  await reasonOn(home).fill("There is no kitchen");
  await expect(reasonOn(away)).toHaveValue("There is no kitchen");

  await reasonOn(away).fill("There is no kitchen, and nobody cooks");
  await expect(reasonOn(home)).toHaveValue("There is no kitchen, and nobody cooks");
  await reasonOn(home).fill("There is no kitchen, and nobody eats");
  await expect(reasonOn(away)).toHaveValue("There is no kitchen, and nobody eats");
  for (const one of [home, away]) {
    await one.untilReceived();
    await expect(one.standard("CS4")).toContainText("History (4)"); // the score, and three reasons
  }
});

test("a score that is tapped while a reason is being typed is not undone by the reason", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS4"));
  await ann.score("CS4", "notApplicable");
  await reasonOn(ann).fill("There is no kitchen");
  const met = ann.standard("CS4").getByRole("radio", { name: "Met", exact: true });
  await met.dispatchEvent("click"); // as on an iPad, where a tap leaves the focus in the field
  await ann.untilReceived();
  await expect(met).toBeChecked();
});

test("Undo gives back the two scores that one had settled, and no other tablet's work", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const home = await tablet(browser, review, "Ann");
  const away = await tablet(browser, review, "Ann");
  await Promise.all([home.open(review.path("score/CS1")), away.open(review.path("score/CS1"))]);
  await Promise.all([home, away].map((one) => expect(one.standard("CS1")).toBeVisible()));
  await Promise.all([home.goOffline(), away.goOffline()]);
  await Promise.all([home.score("CS1", "met"), away.score("CS1", "notMet")]);
  await Promise.all([home.goOnline(), away.goOnline()]);
  for (const one of [home, away]) await expect(one.standard("CS1")).toContainText("2 different scores stand here");

  const undo = home.standard("CS1").getByRole("button", { name: "Undo", exact: true });
  await home.score("CS1", "notApplicable");
  await undo.click();
  await expect(home.standard("CS1")).toContainText("2 different scores stand here");
  await home.score("CS1", "notApplicable");
  await expect(undo).toBeVisible();
  await expect(away.standard("CS1")).toContainText("History (6)"); // not only what was undone since
  await expect(radioOn(away, "Not applicable")).toBeChecked();
  await away.score("CS1", "partlyMet");
  await expect(radioOn(home, "Partly met")).toBeChecked();
  await expect(undo).toBeHidden();
});

function radioOn({ standard }: Tablet, name: string) {
  return standard("CS1").getByRole("radio", { name, exact: true });
}

function reasonOn({ standard }: Tablet) {
  return standard("CS4").getByLabel("Why does it not apply here?");
}

import { makeReview } from "../made-review.ts";
import { tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";

const SCORES = ["met", "partlyMet", "notMet", "met", "couldNotAssess", "partlyMet"] as const;
const FATES = ["requestLost", "answerLost", "twice", "requestLost", "twiceThenLost"] as const;

test("[P3] [P4] requests that are lost, answers that are lost and requests that come twice leave everything there, once", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const other = await tablet(browser, review, "Ann");
  for (const one of [ann, other]) await one.open(review.path("score/CS1"));
  await ann.note("CS1", "Line 0. ");
  await ann.untilReceived();

  let sent = 0;
  await ann.context.route("**/api/sync", async (route) => {
    sent += 1;
    const fate = FATES[sent % FATES.length];
    if (fate !== "requestLost") await route.fetch().catch(() => null); // the page may have given up waiting
    if (fate === "twiceThenLost") await route.fetch().catch(() => null);
    if (fate === "twice") return await route.continue();
    return await route.abort("connectionreset");
  });
  let note = "Line 0. ";
  for (const [index, score] of SCORES.entries()) {
    const before = sent;
    note += `Line ${index + 1}. `;
    await ann.score("CS1", score);
    await ann.note("CS1", note);
    await expect.poll(() => sent, "every change in turn leaves for the server").toBeGreaterThan(before);
    await other.note("CS2", note); // on a good network meanwhile
  }
  await ann.context.unrouteAll({ behavior: "ignoreErrors" });
  await ann.goOffline();
  await ann.goOnline(); // so that it is tried at once

  const fresh = await tablet(browser, review, "Ann");
  await fresh.open(review.path("score"));
  for (const one of [ann, other, fresh]) {
    await one.untilReceived();
    const card = await one.openStandard("CS1");
    await expect(one.noteOf("CS1")).toHaveValue(note);
    await expect(card.getByRole("radio", { name: "Partly met" })).toBeChecked();
    await expect(card).toContainText(`History (${SCORES.length})`);
    await expect(card).not.toContainText("different scores");
    await one.openStandard("CS2");
    await expect(one.noteOf("CS2")).toHaveValue(note);
  }
});

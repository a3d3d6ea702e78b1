import { EDITION } from "./edition.ts";
import { invite } from "./inviting.ts";
import { dayOf, type MadeReview } from "./made-review.ts";
import { bareTablet, joinHere, type Tablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("[P1] [P2] [P4] [P9] a review from an empty server to the community's second reading, with the network gone on the day", async ({
  browser,
  emptyServer: server,
}) => {
  await server.addEdition(EDITION.file, EDITION.title);
  const nadia = await bareTablet(browser, server, "Nadia");

  await test.step("a coordinator joins with the invitation of the command line and makes a review", async () => {
    await nadia.open(await server.coordinatorInvitation("Nadia"));
    await joinHere(nadia);
    await nadia.page.getByRole("link", { name: "New review" }).click();
    await nadia.page.getByLabel("Community", { exact: true }).fill("Alder House");
    await nadia.page.getByLabel("Adult democratic").check();
    await nadia.page
      .getByLabel("Standards", { exact: true })
      .selectOption({ label: `${EDITION.title} (2026), ${EDITION.codes.length} standards` });
    await nadia.page.getByLabel("Day of the visit").fill(dayOf(Date.now()));
    await nadia.page.getByRole("button", { name: "Begin with a usual day" }).click();
    await nadia.page.getByRole("button", { name: "Make the review" }).click();
    await expect(nadia.page.getByRole("heading", { name: "People and tablets" })).toBeVisible();
  });
  const id = new URL(nadia.page.url()).pathname.split("/")[2] ?? "";
  const path: MadeReview["path"] = (place) => (place === undefined ? `/r/${id}` : `/r/${id}/${place}`);

  const codes = new Map<string, string>();
  await test.step("she invites the team and the community", async () => {
    const invited = [
      ["Lea", "Lead reviewer who also scores"],
      ["Ann", "Reviewer"],
      ["Hal", "Member of the host community"],
      ["Ida", "Member of the host community"],
    ] as const;
    for (const [name, part] of invited) codes.set(name, await invite(nadia, name, part));
  });

  const join = async (name: string): Promise<Tablet> => {
    const joining = await bareTablet(browser, server, name);
    await joining.open(`/join#${codes.get(name) ?? ""}`);
    await joinHere(joining);
    return joining;
  };
  const [lea, hal, ida] = await test.step("they join by their links", () =>
    Promise.all([join("Lea"), join("Hal"), join("Ida")]));
  const ann = await test.step("one types her code", async () => {
    const typing = await bareTablet(browser, server, "Ann");
    await typing.open("/");
    await typing.page.getByLabel("Your code").fill((codes.get("Ann") ?? "").toLowerCase().replaceAll("-", " "));
    await typing.page.getByRole("button", { name: "Look up the code" }).click();
    await joinHere(typing);
    return typing;
  });
  await Promise.all([lea, hal, ida, ann].map(({ page }) => untilInstalled(page)));
  await expect(nadia.page.getByRole("article", { name: "Ann" })).toContainText("Joined");
  await expect(nadia.page.getByRole("article", { name: "Ann" })).toContainText("Ann's tablet");

  await test.step("two members of the community score it at once, and submit", async () => {
    await Promise.all([hal.open(path("self-review")), ida.open(path("self-review"))]);
    await expect(hal.page.getByText("0 of 6 scored")).toBeVisible();
    await expect(hal.page.getByRole("button", { name: "Submit the self-review" })).toBeHidden();
    await Promise.all([hal.score("CS1", "met"), ida.score("CS2", "partlyMet")]);
    await hal.note("CS1", "Every Monday.");
    await ida.note("CS2", "Two jobs are vacant.");
    await hal.openStandard("CS2");
    await expect(hal.noteOf("CS2")).toHaveValue("Two jobs are vacant.");
    await expect(radio(hal, "CS2", "Partly met")).toBeChecked();
    await ida.openStandard("CS1");
    await expect(ida.noteOf("CS1")).toHaveValue("Every Monday.");
    await expect(radio(ida, "CS1", "Met")).toBeChecked();
    await hal.finish("Submit the self-review", "Yes, submit it for our community");
    await expect(ida.page.getByText("Submitted by Hal")).toBeVisible();
    await hal.untilReceived();
  });

  const team = [lea, ann];
  await test.step("two reviewers score without a network", async () => {
    await Promise.all(team.map((one) => one.open(path("score"))));
    await Promise.all(team.map((one) => expect(one.standard("CS1")).toBeVisible()));
    await Promise.all(team.map((one) => one.goOffline()));
    await Promise.all([scoreAsLea(lea), scoreAsAnn(ann)]);
    await Promise.all(team.map((one) => one.untilOnTablet()));
  });

  await test.step("their tablets reload without a network, the server is killed and started again", async () => {
    await Promise.all([server.kill(), ...team.map((one) => one.reload())]);
    await expect(ann.page.getByRole("listitem").filter({ hasText: "CS4" })).toContainText("Not applicable");
    await ann.openStandard("CS1");
    await expect(ann.noteOf("CS1")).toHaveValue("The minutes are two months old.");
    await ann.untilOnTablet();
    await server.start();
    await Promise.all(team.map((one) => one.goOnline()));
    await Promise.all(team.map((one) => one.untilReceived()));
  });

  await test.step("they seal, and the lead reveals", async () => {
    await ann.seal();
    await lea.open(path("reveal"));
    await expect(lea.page.getByRole("button", { name: "Reveal to the team" })).toBeDisabled();
    await expect(lea.page.getByText("Not yet: Lea.")).toBeVisible();
    await lea.page.getByRole("link", { name: "Seal your own first" }).click();
    await lea.seal();
    await lea.open(path("reveal"));
    await lea.finish("Reveal to the team", "Reveal now");
    await lea.page.getByRole("link", { name: "Decide the team’s scores" }).click();
  });

  await test.step("what a reviewer changes before the lead decides stands beside what she sealed, as added later", async () => {
    await ann.open(path("score"));
    await ann.page.getByRole("button", { name: "Add an afterthought" }).click();
    await ann.score("CS3", "partlyMet");
    await ann.explain("CS4", "There is no kitchen yet");
    await expect(ann.standard("CS4")).toContainText(/when you sealed.*Not applicable because “There is no kitchen”/);
    await ann.note("CS1", "The minutes are two months old. Newer ones lay below.");
    await ann.untilReceived();
    const said = async (code: string) =>
      (await lea.openStandard(code)).getByRole("region", { name: "Ann", exact: true });
    await expect(await said("CS3")).toHaveText(/^Ann\s*Could not assess\s*Added later:\s*Partly met$/);
    await expect(await said("CS4")).toHaveText(
      /^Ann\s*Not applicable because “There is no kitchen”\s*Added later:\s*Not applicable because “There is no kitchen yet”$/,
    );
    await expect(await said("CS1")).toHaveText(
      /^Ann\s*Partly met\s*The minutes are two months old\.\s*Added later:\s*The minutes .* Newer ones lay below\.$/,
    );
    await expect(await said("CS2")).toHaveText(/^Ann\s*Met$/);
  });

  await test.step("she sees all sides, decides, and comments", async () => {
    const card = await lea.openStandard("CS1");
    await expect(card.getByRole("region", { name: "The community’s own score" })).toContainText("Every Monday.");
    await expect(card.getByRole("region", { name: "Lea", exact: true })).toContainText("Met");
    await expect(card.getByRole("region", { name: "Ann", exact: true })).toContainText("Partly met");
    await expect(card.getByRole("region", { name: "Ann", exact: true })).toContainText(
      "The minutes are two months old.",
    );
    await expect((await lea.openStandard("CS4")).getByRole("region", { name: "Ann", exact: true })).toContainText(
      "Not applicable because “There is no kitchen”",
    );
    await lea.page.getByRole("button", { name: /^Take over \d+ all agree on$/ }).click();
    await lea.page.getByRole("dialog").getByRole("button", { name: "Take them over" }).click();
    await lea.score("CS1", "partlyMet");
    await lea.note("CS1", "You meet, but the minutes fall behind.");
    await lea.score("CS3", "notMet");
    await expect(lea.page.getByRole("progressbar")).toHaveAttribute("value", "3");
    for (const code of ["CS4", "CS5", "1.2.10"]) await lea.score(code, "met");
  });

  await test.step("she adds an achievement and an improvement, and publishes", async () => {
    await lea.page.getByRole("link", { name: "What we found" }).click();
    await lea.page.getByRole("button", { name: "Add an achievement" }).click();
    await lea.page.getByLabel("Achievement 1", { exact: true }).fill("People look after each other.");
    await lea.page.getByRole("button", { name: "Add an improvement" }).click();
    await lea.page.getByLabel("Improvement 1", { exact: true }).fill("Write the minutes on the day.");
    await lea.page.getByLabel("Improvement 1: add a standard it is about").selectOption("CS1");
    await lea.open(path());
    await expect(lea.page.getByRole("heading", { name: "Every standard is decided" })).toBeVisible();
    await lea.page.getByRole("link", { name: "See the draft and publish it" }).click();
    await lea.finish("Publish to the community", "Yes, publish it");
    await expect(lea.page.getByText("Published as version 1.")).toBeVisible();
  });

  await test.step("the community reads the draft, then without a network", async () => {
    await hal.open(path("draft"));
    await expectFirstVersion(hal);
    await expectCounts(hal);
    await hal.goOffline();
    const reading = await hal.coldStart(path("draft"));
    await expectFirstVersion(reading);
    await reading.goOnline();
  });

  await test.step("so does a reviewer, whose page says that it is published", async () => {
    await ann.open(path());
    await expect(ann.page.getByRole("heading", { name: "The draft is published" })).toBeVisible();
    await expect(ann.page.getByRole("heading", { name: "The team is looking together" })).toBeHidden();
    await ann.page.getByRole("link", { name: "Read the draft" }).click();
    await expectFirstVersion(ann);
  });

  await test.step("the community adds an afterthought", async () => {
    await ida.open(path("self-review"));
    await ida.page.getByRole("button", { name: "Add an afterthought" }).click();
    await ida.score("CS4", "notApplicable");
    await ida.explain("CS4", "We cook in town");
    await ida.untilReceived();
  });

  await test.step("a reviewer's afterthought is marked as new since the decision", async () => {
    await ann.open(path("score"));
    await ann.page.getByRole("button", { name: "Add an afterthought" }).click();
    await ann.score("CS1", "met");
    await ann.untilReceived();
    await lea.open(path("team/CS1"));
    const card = lea.standard("CS1");
    await expect(card).toContainText("New since you decided");
    await expect(card).toContainText(/Ann:\s+Met.*Before:\s+Partly met/);
    await lea.score("CS1", "met");
    await expect(card).not.toContainText("New since you decided");
  });

  await test.step("a second version needs a reason; the first stays as it was", async () => {
    await lea.page.getByRole("link", { name: "Publish", exact: true }).click();
    await lea.page.getByRole("button", { name: "Publish to the community" }).click();
    await expect(lea.page.getByText("Please say why, in a few words.")).toBeVisible();
    await lea.page.getByLabel("What changed, and why?").fill("Ann has seen the newer minutes.");
    await lea.finish("Publish to the community", "Yes, publish it");
    await expect(lea.page.getByText("Published as version 2.")).toBeVisible();
    await ida.open(path("draft"));
    await expect(ida.page.getByText("What changed: Ann has seen the newer minutes.")).toBeVisible();
    await expect(ida.page.getByRole("row", { name: /^CS1/ })).toContainText(/Every Monday\.\s*Met/);
    await expect(ida.page.getByRole("row", { name: /^CS4/ })).toContainText(
      /Added later:\s*Not applicable because “?We cook in town”?/,
    );
    await ida.page
      .getByRole("navigation", { name: "Versions" })
      .getByRole("link", { name: /Version 1/ })
      .click();
    await expectFirstVersion(ida);
  });
});

/** Every kind of score is given by one of the two, and one standard is left blank by both. */
async function scoreAsLea(lea: Tablet): Promise<void> {
  await lea.score("CS1", "met");
  await lea.score("CS2", "met");
  await lea.score("CS3", "notMet");
  await lea.note("CS3", "Three rules had no reason.");
}

async function scoreAsAnn(ann: Tablet): Promise<void> {
  await ann.score("CS1", "partlyMet");
  await ann.note("CS1", "The minutes are two months old.");
  await ann.score("CS2", "met");
  await ann.score("CS3", "couldNotAssess");
  await ann.score("CS4", "notApplicable");
  await ann.explain("CS4", "There is no kitchen");
}

/** Met, partly met, not met, not applicable, could not assess, not scored: of the community, then of the team. */
async function expectCounts({ page }: Tablet): Promise<void> {
  await page.getByText("The same numbers as a table").click();
  for (const [section, community, team] of [
    ["The day", "110001", "111000"],
    ["The house", "000003", "300000"],
    ["All standards", "110004", "411000"],
  ] as const) {
    const numbers = page.getByRole("rowgroup").filter({ has: page.getByRole("rowheader", { name: section }) });
    await expect(numbers.getByRole("cell")).toHaveText(`${community}${team}`.split(""));
  }
}

async function expectFirstVersion({ page }: Tablet): Promise<void> {
  await expect(page.getByText("Draft, version 1, published")).toBeVisible();
  const first = page.getByRole("row", { name: /^CS1/ });
  await expect(first).toContainText("Every Monday.");
  await expect(first).toContainText(/Partly met.*You meet, but the minutes fall behind\./s);
  await expect(page.getByRole("region", { name: "Achievements" })).toContainText("People look after each other.");
  await expect(page.getByRole("region", { name: "Improvements" })).toContainText("Write the minutes on the day.");
}

function radio(tablet: Tablet, code: string, label: string) {
  return tablet.standard(code).getByRole("radio", { name: label, exact: true });
}

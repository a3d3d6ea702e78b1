import { joinListening } from "./listener.ts";
import { makeReview } from "./made-review.ts";
import { expect, test } from "./test.ts";

const ALL_RECEIVED = "All your work has reached the server.";

test("joining, scoring and sealing by what a screen reader is given: places, names, states, what is said, and where the focus goes", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"] });
  const { listener: lea, reader } = await joinListening(browser, review, "Lea");
  const { page } = lea;
  const dialog = page.getByRole("dialog");
  const heading = (level: number, name: string | RegExp) => page.getByRole("heading", { level, name });

  await test.step("she opens a standard, and scores it", async () => {
    await reader.expectOrder();
    await page.getByRole("link", { name: "Start scoring" }).press("Enter");
    await expect(heading(1, "My workbook")).toBeFocused();
    await reader.expectPage("My workbook");
    await reader.expectOrder();
    await page.getByRole("link", { name: /^CS1 / }).press("Enter");
    await expect(heading(2, /^CS1 /)).toBeFocused();
    await reader.expectPage("My workbook", "CS1");

    const scores = lea.standard("CS1").getByRole("group", { name: "Score CS1" });
    await expect(scores.getByRole("radio")).toHaveCount(5);
    await reader.forget();
    await scores.getByRole("radio", { name: "Partly met" }).press("Space");
    await reader.expectSaid("CS1: scored partly met.");
    await expect(scores.getByRole("radio", { name: "Partly met" })).toBeFocused();
    await expect(scores.getByRole("radio", { checked: true })).toHaveAccessibleName("Partly met");
  });

  await test.step("she writes a note, and marks it to be discussed", async () => {
    const note = lea.noteOf("CS1");
    expect((await reader.find("textbox", "Your note")).description).toMatch(
      /^A few words on why would help\. What did you see or hear/,
    );
    await note.pressSequentially("The minutes are old.");
    const flag = page.getByRole("button", { name: "Discuss with the team" });
    await flag.press("Enter");
    expect((await reader.find("button", "Discuss with the team")).states).toMatchObject({ pressed: "true" });
    await expect(flag).toBeFocused();
    await expect(lea.row("CS1")).toContainText("To discuss");
  });

  await test.step("she hears that the network has gone, and that all has arrived once it is back", async () => {
    await lea.untilReceived();
    await reader.expectSaid(ALL_RECEIVED);
    await reader.forget();
    await lea.goOffline();
    await page.getByRole("link", { name: "Next: CS2" }).press("Enter");
    await expect(heading(2, /^CS2 /)).toBeFocused();
    const second = lea.standard("CS2");
    await second.getByRole("radio", { name: "Not applicable" }).press("Space");
    await reader.expectSaid("CS2: scored not applicable.");
    await expect(second.getByLabel("Why does it not apply here?")).toHaveAccessibleDescription(
      /^A few words are enough/,
    );
    await reader.expectSaid("Saved on this tablet. It will be sent when there is a network.");
    await second.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(second.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(heading(2, /^CS2 /)).toBeFocused(); // the button has gone
    await second.getByRole("radio", { name: "Met", exact: true }).press("Space");
    await lea.goOnline();
    await lea.untilReceived();
    await reader.expectSaid(ALL_RECEIVED);
  });

  await test.step("she is told how many standards a search finds", async () => {
    await reader.forget();
    const search = page.getByRole("textbox", { name: "Find a standard" });
    await search.fill("night");
    await reader.expectSaid("1 standard");
    expect((await reader.heard()).map(({ words }) => words)).toEqual(["1 standard"]);
    await search.fill("nobody has these words");
    await reader.expectSaid("No standard has these words.");
    await page.getByRole("button", { name: "Forget what was looked for" }).press("Enter");
    await expect(search).toBeFocused();
  });

  await test.step("she is asked before she seals, comes back to where she was, and is told that it is done", async () => {
    const opener = page.getByRole("button", { name: "I have finished" });
    await opener.press("Enter");
    await expect(dialog).toHaveAccessibleName("Have you finished?");
    await expect(dialog.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
    await opener.press("Enter");
    await reader.forget();
    await dialog.getByRole("button", { name: "Finish and seal" }).press("Enter");
    await reader.expectSaid(/^You have finished: sealed/);
    await expect(heading(1, "My workbook")).toBeFocused();
    await reader.expectPage("My workbook", "CS2");
  });
});

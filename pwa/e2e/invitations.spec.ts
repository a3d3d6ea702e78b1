import type { Page } from "@playwright/test";
import { decodeQR } from "qr/decode.js";
import { cardOf, coordinator } from "./coordinator.ts";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { bareTablet, joinHere, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("an invitation is a link, a code and a square to scan, is copied as a message, and is gone once it is used", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Amir: ["reviewer"], Hal: ["host"] });
  const nadia = await coordinator(browser, server);
  const { page } = nadia;
  await nadia.open(review.path("people"));
  const slip = page.getByRole("article", { name: "For Amir" });

  const code = await test.step("one tap makes a new code for who has not joined", async () => {
    await expect(page.getByRole("heading", { name: "Not joined yet (3)" })).toBeVisible();
    await cardOf(page, "Amir").getByRole("button", { name: "New code" }).click();
    await expect(slip.getByRole("img")).toBeVisible();
    const found = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(await slip.innerText())?.[0] ?? "";
    await checkHere(page, "an invitation to hand over");
    return found;
  });
  const link = `${server.url}/join#${code}`;

  await test.step("the square is dark on white also in the dark, and a camera reads the link", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(slip.getByRole("img")).toHaveAccessibleName(
      `A square to scan with a camera; it holds the link ${link}`,
    );
    expect(await scanned(page)).toBe(link);
    await page.emulateMedia({ colorScheme: null });
  });

  await test.step("what is copied says for whom, to what, how, and how long", async () => {
    await slip.getByRole("button", { name: "Copy message" }).click();
    await expect(slip.getByText("Copied.")).toBeVisible();
    const message = await page.evaluate(() => navigator.clipboard.readText());
    for (const said of ["Hello Amir", "Alder House", "as: Reviewer", link, code, `${server.url}/join`, "until"]) {
      expect(message).toContain(said);
    }
    await slip.getByRole("button", { name: "Copy code" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  });

  await test.step("once he has joined, no code is shown any more", async () => {
    const amir = await bareTablet(browser, server, "Amir");
    await amir.open(`/join#${code}`);
    await amir.page.getByRole("heading", { name: "Welcome, Amir" }).focus();
    await amir.page.keyboard.press("Tab");
    await expect(amir.page.getByRole("button", { name: "Join as Amir" })).toBeFocused(); // the first thing to do
    await joinHere(amir);
    await expect(page.getByText("Amir has joined: that code is used up.")).toBeVisible();
    await expect(page.getByText(code)).toHaveCount(0);
    await expect(page.locator("svg[role=img]")).toHaveCount(0);
    await page.getByRole("link", { name: "The review" }).click();
    await expect(page.getByRole("heading", { name: "Who is in it" })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Joined (1)" })).toBeVisible();
    await expect(page.getByText("Amir has joined: that code is used up.")).toHaveCount(0); // it is no news any more
    await expect(async () => {
      await page.reload(); // a contact is told with the next look
      await expect(cardOf(page, "Amir")).toContainText("Amir's tablet: last contact", { timeout: 1_000 });
    }).toPass();
  });

  await test.step("a code that was made is still there for who has been elsewhere in the app meanwhile", async () => {
    await cardOf(page, "Lea").getByRole("button", { name: "New code" }).click();
    const leas = page.getByRole("article", { name: "For Lea" });
    const made = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(await leas.innerText())?.[0] ?? "none";
    await page.getByRole("link", { name: "The review" }).click();
    await expect(page.getByRole("heading", { name: "Who is in it" })).toBeVisible();
    await page.goBack();
    await expect(leas).toContainText(made);
  });

  await test.step("below all who are there somebody else is invited, and what explains a part chooses it", async () => {
    await page.getByRole("link", { name: "Invite somebody" }).click();
    await expect(page.getByRole("heading", { name: "Invite somebody" })).toBeInViewport();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("region", { name: "Invite somebody" }).locator(":focus")).toHaveCount(1);
    const hint = await page.getByText("Visits and scores.", { exact: true }).boundingBox();
    await page.mouse.click(hint!.x + 20, hint!.y + hint!.height / 2);
    await expect(page.getByRole("radio", { name: "Reviewer", exact: true })).toBeChecked();
  });

  await test.step("a code that is withdrawn, or replaced, is shown no more", async () => {
    await cardOf(page, "Hal").getByRole("button", { name: "New code" }).click();
    const hals = page.getByRole("article", { name: "For Hal" });
    const first = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(await hals.innerText())?.[0] ?? "";
    await cardOf(page, "Hal").getByRole("button", { name: "New code" }).click();
    await expect(hals).not.toContainText(first);
    await cardOf(page, "Hal").getByRole("button", { name: "Withdraw the code" }).click();
    await expect(hals).toHaveCount(0);
    await expect(cardOf(page, "Hal")).toContainText("Invitation withdrawn");
  });
});

test("where the system can share, the message goes there, and is copied where it can't", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Amir: ["reviewer"] });
  const nadia = await coordinator(browser, server);
  await nadia.context.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(navigator, {
      canShare: (data: ShareData) => data.text !== undefined,
      share: (data: ShareData) => {
        shared.push(data);
        document.title = JSON.stringify(shared);
        if (shared.length === 1) return Promise.resolve();
        const name = shared.length === 2 ? "AbortError" : "NotAllowedError";
        return Promise.reject(new DOMException("no", name));
      },
    });
  });
  await nadia.open(review.path("people"));
  await cardOf(nadia.page, "Amir").getByRole("button", { name: "New code" }).click();
  const share = nadia.page.getByRole("button", { name: "Share …" });
  await share.click();
  await expect(nadia.page).toHaveTitle(/Invitation to the review of Alder House.*Hello Amir/);
  await share.click(); // and changes her mind
  await expect(share).toBeVisible();
  await share.click();
  await expect(nadia.page.getByRole("button", { name: "Copy message" })).toBeVisible();
});

test("the link by which somebody joined leads them back into their reviews, also without a network", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const link = await review.invitation("Ann");
  await ann.open(link);
  await joinHere(ann);
  await untilInstalled(ann.page);
  for (const goes of [ann.goOnline, ann.goOffline]) {
    await goes();
    await ann.open("/tablet");
    await ann.open(link);
    await expect(ann.page.getByText("This tablet is Ann’s already: to go on, you need no code.")).toBeVisible();
    await checkHere(ann.page, "the link of somebody who has joined");
    await ann.page.getByRole("link", { name: "Open my reviews" }).click();
    await expect(ann.page.getByRole("link", { name: "Alder House" })).toBeVisible();
  }
});

test("invitations are printed for everybody who has not joined, a page each or three to a page, and nothing else", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Amir: ["reviewer"], Bea: ["reviewer"], Hal: ["host"] });
  const nadia = await coordinator(browser, server);
  const { page } = nadia;
  await nadia.open(review.path("people"));
  await expect(page.getByRole("button", { name: "New codes for all 4 who have not joined" })).toBeVisible();
  await page.getByRole("button", { name: "New code", exact: true }).first().click();
  await page.getByRole("button", { name: "New codes for the other 3 who have not joined" }).click();
  await checkHere(page, "the question before new codes for all");
  await page.getByRole("button", { name: "Make the codes" }).click();
  await expect(page.getByRole("article", { name: "For Hal" })).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(4);
  const pagesOf = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };
  expect(await pagesOf()).toBe(4);
  await page.getByRole("radio", { name: "Three to a page, to cut apart" }).check();
  expect(await pagesOf()).toBe(2);

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const printed = page.getByRole("article");
  await expect(printed).toHaveCount(4);
  await expect(printed.filter({ hasText: "For Amir" })).toContainText("You take part as: Reviewer");
  await expect(printed.first()).toContainText("put Open Circle on the Home Screen first");
  await expect(printed.first()).toContainText("or open the address in the browser and type your code");
  await expect(printed.first()).not.toContainText("/join#"); // the code to type stands by itself
  await expect(printed.first().getByRole("listitem")).toHaveCount(3);
  for (const role of ["navigation", "button", "heading"] as const) await expect(page.getByRole(role)).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  const ink = await printed.first().evaluate((element) => getComputedStyle(element).color);
  expect(ink).toBe("rgb(0, 0, 0)");
});

/** What a camera before the page reads. */
async function scanned(page: Page): Promise<string> {
  const pixels = await page.evaluate(async () => {
    const drawn = document.querySelector("svg[role=img]")!;
    const side = 400;
    const copy = drawn.cloneNode(true) as SVGElement;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", String(side));
    copy.setAttribute("height", String(side));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = side;
    canvas.height = side;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    return { side, data: [...context.getImageData(0, 0, side, side).data] };
  });
  return decodeQR({ width: pixels.side, height: pixels.side, data: Uint8Array.from(pixels.data) });
}

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { makeReview } from "../made-review.ts";
import { bareTablet } from "../tablet.ts";
import { expect, SOON, test } from "../test.ts";
import { devtools, joinOn } from "./prepared-tablet.ts";

const ROOM_BYTES = 6_000_000;

test("[P1] [P10] a tablet that is full says so within seconds, keeps the text and gives a copy of it, and saves by itself once there is room", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const tools = await devtools(ann);
  await tools.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: ROOM_BYTES });
  await joinOn(ann, review);
  await ann.open(review.path("score"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await fill(ann.page);

  await ann.noteOf("CS1").fill("They meet. The minutes are on the wall.");
  const alarm = ann.page.getByRole("alert");
  await expect(alarm).toContainText("Not saved: this tablet is full", SOON);
  await expect(ann.everything).not.toContainText("On this tablet");
  await ann.noteOf("CS1").fill("They meet. The minutes are on the wall, dated.");
  await ann.score("CS2", "notMet");
  await ann.openStandard("CS1");
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. The minutes are on the wall, dated.");
  const saving = ann.page.waitForEvent("download");
  await alarm.getByRole("button", { name: "Save a copy now" }).click();
  const copy = await readFile(await (await saving).path(), "utf8");
  expect(copy).toContain("They meet. The minutes are on the wall, dated.");
  expect(copy).toContain("CS2: notMet");

  const asked = ann.page.waitForEvent("dialog");
  await ann.page.evaluate(() => void setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. The minutes are on the wall, dated.");

  await tools.send("Storage.overrideQuotaForOrigin", { origin: server.url });
  await expect(alarm).toBeEmpty();
  await ann.untilReceived();
  expect(await ann.page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })))).toBe(true); // nothing asks
  await ann.reload();
  await ann.openStandard("CS1");
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. The minutes are on the wall, dated.");
});

/** Something else of this browser takes all the room that is left, to the last hundred bytes. */
function fill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("something else");
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("rows", { autoIncrement: true }));
    const db = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener("success", () => resolve(opening.result)),
    );
    const store = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = db.transaction("rows", "readwrite", { durability: "strict" });
        transaction.addEventListener("complete", () => resolve(true));
        transaction.addEventListener("abort", () => resolve(false));
        transaction.objectStore("rows").add(crypto.getRandomValues(new Uint8Array(bytes)));
      });
    for (let bytes = 65_536; bytes >= 64; bytes /= 2) while (await store(bytes));
  });
}

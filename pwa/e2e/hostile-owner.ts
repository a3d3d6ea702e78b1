import { openingOf, ownerOfOpening } from "@circle/review/ids";
import { type Change, type ChangeId, encodeSignedChange, signChange } from "@circle/sync/change";
import { encodeSyncRequest, parseSyncAnswer } from "@circle/sync/message";
import { crowdedUpdate } from "@circle/workbook-doc/forged-in-test";
import type { Page } from "@playwright/test";
import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { MadeReview } from "./made-review.ts";
import { inflated } from "./stored.ts";
import { expect } from "./test.ts";
import type { Tablet } from "./tablet.ts";

/** Each change is smaller than 64 kB, and together they keep Yjs busy for many times as long as a tablet waits. */
export const CHANGES = 36;
const [STRUCTS, AT_ONCE] = [4_000, 6];

/**
 * From a tablet that has written in this workbook, as with a program of one's own: changes that the server rightly
 * takes, well-formed, signed by the owner and small, and that take ever longer to read. The tablet itself is left alone.
 */
export async function sendTooMuch({ page }: Tablet, review: MadeReview, workbook: string): Promise<void> {
  await page.goto("/tablet"); // where no workbook is open
  const { device, opening: own } = await page.evaluate(whoseTablet, workbook);
  const opening = openingOf(ownerOfOpening(own), 77);
  const changes: Uint8Array[] = [];
  let previous: ChangeId | null = null;
  for (let number = 1; number <= CHANGES; number += 1) {
    const update = crowdedUpdate(opening, (number - 1) * STRUCTS, STRUCTS);
    const [madeAt, salt] = [Date.now(), new Uint8Array(randomBytes(16))];
    const change: Change = { review: review.id, workbook, opening, number, previous, madeAt, salt, update };
    const signed = await signChange(change, device, (bytes) => signedOn(page, bytes));
    changes.push(encodeSignedChange(signed));
    previous = signed.id;
  }
  for (let at = 0; at < CHANGES; at += AT_ONCE) {
    const some = changes.slice(at, at + AT_ONCE);
    await expect.poll(() => receivedOf(page, review, some)).toBe(some.length); // a busy server asks to come again
  }
  await page.close();
}

async function receivedOf(page: Page, { id }: MadeReview, changes: readonly Uint8Array[]): Promise<number | undefined> {
  const statementsHeld = { kind: "ids", ids: [] } as const;
  const one = { review: id, workbooks: new Map(), statementsHeld, changes, statements: [] };
  const body = [Uint8Array.of(1), deflateRawSync(encodeSyncRequest({ reviews: [one] }))];
  const answer = await page.evaluate(send, Buffer.concat(body).toString("base64"));
  return parseSyncAnswer(inflated(Buffer.from(answer, "base64")))?.reviews[0]?.received.length;
}

async function signedOn(page: Page, bytes: Uint8Array): Promise<Uint8Array> {
  const signature = await page.evaluate(sign, Buffer.from(bytes).toString("base64"));
  return new Uint8Array(Buffer.from(signature, "base64"));
}

/** These run in the page, so all that they need stands inside. */

async function send(body: string): Promise<string> {
  const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
  const headers = { "Content-Type": "application/octet-stream" };
  const answer = await fetch("/api/sync", { method: "POST", headers, body: bytes });
  return btoa(String.fromCharCode(...new Uint8Array(await answer.arrayBuffer())));
}

async function whoseTablet(workbook: string): Promise<{ readonly device: string; readonly opening: number }> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open("open-circle");
    asked.addEventListener("success", () => resolve(asked.result));
  });
  const all = <Found>(store: string) =>
    new Promise<Found[]>((resolve) => {
      const asked = db.transaction(store).objectStore(store).getAll() as IDBRequest<Found[]>;
      asked.addEventListener("success", () => resolve(asked.result));
    });
  const [devices, openings] = await Promise.all([
    all<{ readonly key: string; readonly device: string }>("device"),
    all<{ readonly workbook: string; readonly opening: number }>("openings"),
  ]);
  db.close();
  const device = devices.find(({ key }) => key === "this")?.device;
  const opening = openings.find((one) => one.workbook === workbook)?.opening;
  if (device === undefined || opening === undefined) throw new Error(`nobody wrote in ${workbook} here`);
  return { device, opening };
}

async function sign(said: string): Promise<string> {
  const bytes = Uint8Array.from(atob(said), (sign) => sign.charCodeAt(0));
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open("open-circle");
    asked.addEventListener("success", () => resolve(asked.result));
  });
  const record = await new Promise<{ readonly privateKey: CryptoKey }>((resolve) => {
    const asked = db.transaction("device").objectStore("device").get("this");
    asked.addEventListener("success", () => resolve(asked.result as { readonly privateKey: CryptoKey }));
  });
  db.close();
  const signing = { name: "ECDSA", hash: "SHA-256" };
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign(signing, record.privateKey, bytes))));
}

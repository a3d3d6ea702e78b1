import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { JoinedAnswer, SessionAnswer } from "@circle/review/commands";
import { type DeviceId, openingOf, type PersonNumber } from "@circle/review/ids";
import type { ReviewFacts } from "@circle/review/review-facts";
import type { ReviewStatus } from "@circle/review/status";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { type SignedChange, signChange } from "@circle/sync/change";
import type { ReviewRequest, SyncAnswer } from "@circle/sync/message";
import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { readWorkbook } from "@circle/workbook-doc/read";
import type * as Y from "yjs";
import { rawPublicKey } from "../joining/keys.ts";
import {
  changesOf,
  emptyReview,
  factsIn,
  type HeldReview,
  type HeldWorkbook,
  isReceived,
  openWorkbook,
  requestFor,
  takeAnswer,
} from "./held-review.ts";
import { packWorkbook } from "./pack-workbook.ts";
import { type Request, tabletDoor } from "./tablet-door.ts";

/**
 * A tablet without a screen: it joins, writes, packs, signs and exchanges by the same doors and with the same packages
 * as the app. The sample review is made with it, and tests and measurements drive the server with it.
 */
export type SampleTablet = {
  readonly device: DeviceId;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  readonly join: (code: string) => Promise<JoinedAnswer>;
  /** Proves its key and has a session again. */
  readonly renewSession: () => Promise<Response>;
  /** Any other request, with this tablet's session. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly facts: (review: string) => ReviewFacts;
  readonly status: (review: string) => ReviewStatus | null;
  readonly statements: (review: string) => readonly Uint8Array[];
  readonly changes: (review: string, workbook: WorkbookId) => readonly SignedChange[];
  /** The workbook's document, to be written in with `@circle/workbook-doc/edits`. Opened on first use. */
  readonly doc: (review: string, workbook: WorkbookId) => Y.Doc;
  readonly read: (review: string, workbook: WorkbookId) => Workbook;
  readonly newId: () => string;
  /** Packs and signs what was written since the last time. */
  readonly pack: (review: string) => Promise<readonly SignedChange[]>;
  /** Packs, gives and takes until both sides have all they may have. Every answer, in order. */
  readonly sync: (...reviews: readonly string[]) => Promise<readonly SyncAnswer[]>;
  /** One exchange of these parts as they are. */
  readonly exchange: (reviews: readonly ReviewRequest[]) => Promise<SyncAnswer>;
  /** Whether the server's last answers cover every change held here. */
  readonly isReceived: (review: string) => boolean;
};

export function sampleTablet(request: Request, name: string, clock: () => number): SampleTablet {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const device = randomBytes(12).toString("base64url") as DeviceId;
  const { ask, exchange } = tabletDoor(request);
  const held = heldReviews(device);

  const signBytes = (bytes: Uint8Array): Uint8Array =>
    new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }));
  const signedText = (bytes: Uint8Array): string => Buffer.from(signBytes(bytes)).toString("base64url");

  const pack: SampleTablet["pack"] = async (review) => {
    const made: SignedChange[] = [];
    for (const workbook of held.review(review).workbooks.values()) {
      const packing = {
        review,
        number: held.number(review),
        madeAt: clock(),
        sign: async (change: SignedChange["change"]) =>
          await signChange(change, device, async (bytes) => signBytes(bytes)),
      };
      made.push(...(await packWorkbook(workbook, packing)));
    }
    return made;
  };

  const sync: SampleTablet["sync"] = async (...names) => {
    for (const review of names) await pack(review);
    const asked = () => names.map((review) => requestFor(review, held.review(review)));
    return await untilSettled(asked, exchange, (answer) => {
      for (const one of answer.reviews) {
        takeAnswer(held.review(one.review), one, (workbook) => held.workbook(one.review, workbook));
      }
    });
  };

  return {
    device,
    ask,
    pack,
    sync,
    exchange,
    sign: signBytes,
    join: async (code) => {
      const redeemed = await ask("POST", "/api/invitations/redeem", {
        code,
        device: { id: device, name, publicKey: rawPublicKey(publicKey) },
        proof: signedText(sessionProofBytes({ nonce: code, device })),
      });
      if (redeemed.status !== 200) throw new Error(`joining was answered with ${await redeemed.text()}`);
      const joined = (await redeemed.json()) as JoinedAnswer;
      if (joined.reviews.length > 0) await sync(...joined.reviews);
      return joined;
    },
    renewSession: async () => {
      const { nonce } = (await (await ask("GET", "/api/session")).json()) as SessionAnswer;
      const signature = signedText(sessionProofBytes({ nonce, device }));
      return await ask("POST", "/api/session", { device, nonce, signature });
    },
    facts: (review) => factsIn(held.review(review)),
    status: (review) => held.review(review).status,
    statements: (review) => [...held.review(review).statements.values()],
    changes: (review, workbook) => changesOf(held.workbook(review, workbook)),
    doc: (review, workbook) => held.workbook(review, workbook).doc,
    read: (review, workbook) => readWorkbook(held.workbook(review, workbook).doc, workbook),
    isReceived: (review) => isReceived(held.review(review)),
    newId: () => randomBytes(16).toString("base64url"),
  };
}

/** All that this device holds, opened on first use. */
function heldReviews(device: DeviceId) {
  const reviews = new Map<string, HeldReview>();
  const reviewNamed = (id: string): HeldReview => {
    const known = reviews.get(id) ?? emptyReview();
    reviews.set(id, known);
    return known;
  };
  const numberIn = (review: string): PersonNumber => {
    const { devices, members } = factsIn(reviewNamed(review));
    const person = devices.get(device)?.person;
    const number = person === undefined ? undefined : members.get(person)?.number;
    if (number === undefined) throw new Error("this tablet has no place in the review");
    return number;
  };
  return {
    review: reviewNamed,
    number: numberIn,
    workbook: (review: string, id: WorkbookId): HeldWorkbook => {
      const { workbooks } = reviewNamed(review);
      const known = workbooks.get(id) ?? openWorkbook(id, openingOf(numberIn(review), randomBytes(4).readUInt32BE()));
      workbooks.set(id, known);
      return known;
    },
  };
}

/** Asks until both sides have all they may have, or the same was given in vain. Every answer, in order. */
async function untilSettled(
  asked: () => readonly ReviewRequest[],
  exchange: SampleTablet["exchange"],
  take: (answer: SyncAnswer) => void,
): Promise<readonly SyncAnswer[]> {
  const answers: SyncAnswer[] = [];
  for (let given = ""; ; ) {
    const said = asked();
    const giving = said
      .map(({ changes, statements }) => `${changes.map(({ length }) => length).join(" ")} ${statements.length}`)
      .join();
    const isNothingNew =
      giving === given || said.every(({ changes, statements }) => changes.length + statements.length === 0);
    if (answers.length > 0 && isNothingNew && answers.at(-1)?.more !== true) return answers;
    given = giving;
    const answer = await exchange(said);
    answers.push(answer);
    take(answer);
  }
}

import { parseSignedChange } from "@circle/sync/change";
import { parseSyncAnswer } from "@circle/sync/message";
import type { Browser } from "@playwright/test";
import { makeReview, type MadeReview } from "./made-review.ts";
import { everythingOn, inflated, type Piece } from "./stored.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";
import { openWire, type Wire } from "./wire.ts";

/** What only one person can have written, in a note and in the reason of a score. */
const MARKS = {
  Lea: { note: "lea-wrote-kestrel", reason: "lea-gave-heron" },
  Ann: { note: "ann-wrote-badger", reason: "ann-gave-stoat" },
  Bea: { note: "bea-wrote-otter", reason: "bea-gave-weasel" },
} as const;
type Reviewer = keyof typeof MARKS;
const REVIEWERS = ["Lea", "Ann", "Bea"] as const;

type Wired = Tablet & { readonly wire: Wire };

test("[P6] before the reveal a reviewer's tablet, and the lead's, is given nothing of what others wrote, nor a sign that they differ", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, {
    Lea: ["lead", "reviewer"],
    Ann: ["reviewer"],
    Bea: ["reviewer"],
    Hal: ["host"],
  });
  const join = (name: string) => wiredTablet(browser, review, name);
  const [lea, ann, bea, hal] = await Promise.all([join("Lea"), join("Ann"), join("Bea"), join("Hal")]);
  const team = { Lea: lea, Ann: ann, Bea: bea };

  await Promise.all(REVIEWERS.map((name) => writeAndSeal(team[name], review, name)));
  await Promise.all(REVIEWERS.map((name) => lookAround(team[name], review)));

  for (const reader of REVIEWERS) {
    const { given, kept } = await allOn(team[reader]);
    for (const writer of REVIEWERS) {
      const isOwn = writer === reader; // what they wrote themselves is there, so the search finds such words
      for (const mark of Object.values(MARKS[writer])) {
        expect(placesOf(mark, kept).length > 0, `${mark} on ${reader}'s tablet`).toBe(isOwn);
        expect(placesOf(mark, given), `${mark} among what ${reader}'s tablet was given`).toEqual([]);
      }
    }
    const readable = [`reviewer/${review.personOf(reader)}`, ...(reader === "Lea" ? ["team"] : [])];
    for (const workbook of workbooksGiven(team[reader].wire)) expect(readable).toContain(workbook);
  }

  await lea.open(review.path("reveal"));
  await lea.finish("Reveal to the team", "Reveal now");
  await expect(lea.everything).toHaveText(/^On this tablet/);
  for (const reader of REVIEWERS) {
    await team[reader].open(review.path("team/CS1"));
    for (const writer of REVIEWERS) {
      await expect(team[reader].standard("CS1")).toContainText(MARKS[writer].note);
    }
    const { given, kept } = await allOn(team[reader]);
    const workbooks = workbooksGiven(team[reader].wire);
    for (const writer of REVIEWERS.filter((one) => one !== reader)) {
      expect(workbooks).toContain(`reviewer/${review.personOf(writer)}`);
      for (const mark of Object.values(MARKS[writer])) {
        expect(placesOf(mark, kept).join(), `${mark} on ${reader}'s tablet`).toContain(
          "database open-circle / changes",
        );
        expect(placesOf(mark, given), `${mark} among what ${reader}'s tablet was given`).not.toEqual([]);
      }
    }
  }

  await hal.open(review.path());
  await expect(hal.page.getByRole("list", { name: "How far this review is" })).toContainText("Reconciling");
  const community = await allOn(hal);
  for (const mark of REVIEWERS.flatMap((writer) => Object.values(MARKS[writer]))) {
    expect(placesOf(mark, [...community.kept, ...community.given]), `${mark} with the community`).toEqual([]);
  }
});

async function wiredTablet(browser: Browser, review: MadeReview, name: string): Promise<Wired> {
  const wire = await openWire(review.server);
  const wired = { ...(await tablet(browser, review, name, { baseURL: wire.url })), wire };
  wired.context.once("close", wire.close);
  return wired;
}

/** The three give three different scores on CS1. */
async function writeAndSeal(reviewer: Tablet, review: MadeReview, name: Reviewer): Promise<void> {
  await reviewer.open(review.path("score"));
  await reviewer.score("CS1", ({ Lea: "met", Ann: "partlyMet", Bea: "notMet" } as const)[name]);
  await reviewer.note("CS1", MARKS[name].note);
  await reviewer.score("CS2", "notApplicable");
  await reviewer.explain("CS2", MARKS[name].reason);
  await reviewer.seal();
  await reviewer.untilReceived();
}

/** Once everybody's seal is known here, the pages that could tell more must not. */
async function lookAround(reader: Tablet, review: MadeReview): Promise<void> {
  await reader.open(review.path());
  const people = reader.page.getByRole("region", { name: "Who is in it" });
  for (const name of REVIEWERS) {
    await expect(people.getByRole("listitem").filter({ hasText: name }).first()).toContainText("Sealed");
  }
  for (const place of ["", "score/CS1", "reveal", "team", "draft"]) {
    await reader.open(review.path(place));
    await expect(reader.page.getByRole("heading", { level: 1 })).toBeVisible();
    await reader.untilReceived();
    await expect(reader.page.getByRole("main")).not.toContainText(/differ|disagree|all agree/i);
  }
}

type Everything = { readonly kept: readonly Piece[]; readonly given: readonly Piece[] };

async function allOn({ page, wire }: Wired): Promise<Everything> {
  const given = wire.answers.flatMap(({ asked, head, body }) => [
    { where: asked, bytes: body() },
    { where: asked, bytes: Buffer.from(head) },
  ]);
  return { kept: await everythingOn(page), given };
}

/** Where a word stands: as it is, in what is deflated as exchanges are, or in base64 inside of a text. */
function placesOf(word: string, pieces: readonly Piece[]): readonly string[] {
  const found = pieces.filter((piece) => readingsOf(piece).some((reading) => reading.includes(word)));
  return [...new Set(found.map(({ where }) => where))];
}

const read = new WeakMap<Piece, readonly Buffer[]>();

/** All that can be read in a piece, made once for the many words that are looked for. */
function readingsOf(piece: Piece): readonly Buffer[] {
  const known = read.get(piece);
  if (known !== undefined) return known;
  const readings = [piece.bytes, inflated(piece.bytes)].flatMap((bytes) => [bytes, ...inBase64(bytes)]);
  read.set(piece, readings);
  return readings;
}

function inBase64(bytes: Buffer): readonly Buffer[] {
  return [...bytes.toString("latin1").matchAll(/[\w+/-]{24,}/g)].flatMap(([text]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(text.slice(from), "base64")),
  );
}

/** Whose changes the exchanges brought. */
function workbooksGiven({ answers }: Wire): ReadonlySet<string> {
  const exchanged = answers.filter(({ asked }) => asked === "POST /api/sync");
  const messages = exchanged.map(({ body }) => parseSyncAnswer(inflated(body())));
  const changes = messages.flatMap((message) => message?.reviews.flatMap((one) => one.changes) ?? []);
  return new Set(changes.map((bytes) => parseSignedChange(bytes)?.change.workbook ?? "unreadable"));
}

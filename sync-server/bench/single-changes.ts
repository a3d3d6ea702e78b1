import { closeSync, fdatasyncSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { PersonId } from "@circle/review/ids";
import { noteName } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { encodeSignedChange } from "@circle/sync/change";
import { giveScore } from "@circle/workbook-doc/edits";
import { writeText } from "@circle/workbook-doc/text-edits";
import { newTeam, openOffice } from "./office.ts";

export type Single = {
  readonly changes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rawP50Ms: number;
  readonly rawP99Ms: number;
};

const WARM_UP = 300;

/** One acknowledged change after another, beside writes of as many bytes to a file on the same disk, each with its fsync. */
export async function singleChanges(changes: number): Promise<Single> {
  const office = await openOffice();
  const [reviewer] = await newTeam(office, 1);
  if (reviewer === undefined) throw new Error("no reviewer");
  const { review, person, tablet } = reviewer;
  const doc = tablet.doc(review, reviewerWorkbook(person as PersonId));
  const bodies: Uint8Array[] = [];
  for (let index = 0; index < changes + WARM_UP; index += 1) {
    const standard = `S${index % 100}` as StandardCode;
    doc.transact(() => {
      giveScore(doc, { id: tablet.newId(), givenAt: Date.now(), standard, score: index % 200 < 100 ? "met" : "notMet" });
      writeText(doc, noteName(standard), `Seen at ${index}`);
    });
    bodies.push(...(await tablet.pack(review)).map(encodeSignedChange));
  }
  const raw = openSync(join(mkdtempSync(join(office.folder, "raw-")), "raw"), "w");
  const times: number[] = [];
  const rawTimes: number[] = [];
  for (const change of bodies) {
    const started = performance.now();
    const answer = await tablet.exchange([{ review, workbooks: new Map(), statementsHeld: { kind: "ids", ids: [] }, changes: [change], statements: [] }]);
    times.push(performance.now() - started);
    if (answer.reviews[0]?.received.length !== 1) throw new Error("a change was not received");
    const rawStarted = performance.now();
    writeSync(raw, change);
    fdatasyncSync(raw);
    rawTimes.push(performance.now() - rawStarted);
  }
  closeSync(raw);
  office.server.child.kill("SIGTERM");
  await office.server.ended;
  const [own, beside] = [times.slice(WARM_UP), rawTimes.slice(WARM_UP)];
  return { changes, p50Ms: quantile(own, 0.5), p99Ms: quantile(own, 0.99), rawP50Ms: quantile(beside, 0.5), rawP99Ms: quantile(beside, 0.99) };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN;
}

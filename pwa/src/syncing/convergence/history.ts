import type { StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import { giveScore } from "@circle/workbook-doc/edits";
import { newDoc } from "@circle/workbook-doc/layout";
import { readEntries, readText } from "@circle/workbook-doc/read";
import { writeText } from "@circle/workbook-doc/text-edits";
import * as fc from "fast-check";
import * as Y from "yjs";
import { takeBundle } from "../../keeping/take-bundle.ts";
import { docOf } from "../../workbook/workbook-content.ts";
import { packAll } from "../exchange.ts";
import type { SyncRequest } from "@circle/sync/message";
import type { Peer } from "./peer.ts";
import type { Line, TabletInTest } from "./tablet-in-test.ts";

/** Of two members of a community, who all write in it. */
const WORKBOOK = "self-review";
const NOTE = "note/S1";

const tablet = fc.constantFrom(0, 0, 0, 1, 2); // mostly one, which so has more of a past
const any = fc.nat({ max: 99 });
const window = fc.constantFrom(0, 0, 1);
const line = fc.constantFrom<Line>("works", "works", "works", "losesRequests", "losesAnswers");

/** One thing that happens on a visit. Numbers choose among what is there then. */
export const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("scores" as const), tablet, window, score: any }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("writes" as const), tablet, window, where: any }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("erases" as const), tablet, window, where: any }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("packs" as const), tablet }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant("exchanges" as const), tablet, line }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("restarts" as const), tablet }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("storeFails" as const), tablet, times: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("copyFails" as const), tablet, works: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("copyIsDeleted" as const), tablet }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("timePasses" as const), tablet }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("comesAgain" as const), which: any, tablet, backwards: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("isCarried" as const), tablet, to: tablet }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("serverRestarts" as const), killed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("folderIsCopied" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("folderIsPutBack" as const), which: any, underWay: fc.boolean() }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Three tablets, each with the workbook still unopened, and the server that they reach. */
export type Visit<Folder> = {
  readonly review: string;
  readonly peer: Peer<Folder>;
  readonly tablets: readonly TabletInTest[];
};

type Reached = Pick<Peer<unknown>, "answer" | "updates">;

type Belief = {
  /** Everything that the screen has called "on this tablet". */
  readonly saved: Y.Doc;
  /** Whether the working copy has got all that happened since the workbook was opened. */
  copyIsWhole: boolean;
  /** The server was set back since it last answered. */
  outdated: boolean;
};

/** Lives through a history, checking P1 and P4 at every step and P3 at the end. Rejects where one is broken. */
export async function live<Folder>(steps: readonly Step[], { review, peer, tablets }: Visit<Folder>): Promise<void> {
  const beliefs = tablets.map((): Belief => ({ saved: newDoc(), copyIsWhole: true, outdated: false }));
  const [caught, copies, added, lost]: [SyncRequest[], Folder[], string[], Set<string>] = [
    [],
    [await peer.copy()],
    [],
    new Set(),
  ];
  const one = (index: number) => {
    const [chosen, belief] = [tablets[index], beliefs[index]];
    if (chosen === undefined || belief === undefined) throw new Error("there are three tablets");
    return { chosen, belief };
  };
  for (const [index, now] of steps.entries()) {
    await happen(now, index);
    for (const [at, chosen] of tablets.entries()) await checkTablet(chosen, one(at).belief, peer);
  }
  await heal(tablets, peer);
  await checkEnd(
    { review, peer, tablets },
    added.filter((marker) => !lost.has(marker)),
  );

  async function happen(now: Step, index: number): Promise<void> {
    if (now.does === "comesAgain") {
      const request = caught[now.which % Math.max(1, caught.length)];
      if (request === undefined) return;
      const reviews = request.reviews.map((asked) => ({ ...asked, changes: asked.changes.toReversed() }));
      await peer.answer(now.backwards ? { reviews } : request, one(now.tablet).chosen.tablet.device);
      return;
    }
    if (now.does === "serverRestarts") return await peer.restart(now.killed ? "killed" : "closed");
    if (now.does === "folderIsCopied") return void copies.push(await peer.copy());
    if (now.does === "folderIsPutBack") {
      const copy = copies[now.which % copies.length];
      if (copy !== undefined) await peer.putBack(copy);
      for (const belief of beliefs) belief.outdated = true;
      const last = now.underWay ? caught.at(-1) : undefined; // a request that reached the server only now
      if (last !== undefined) await peer.answer(last, one(0).chosen.tablet.device);
      return;
    }
    const { chosen, belief } = one(now.tablet);
    const workbook = await chosen.workbook("window" in now ? now.window : 0);
    switch (now.does) {
      case "scores": {
        const score = SCORES[now.score % SCORES.length] ?? "met";
        workbook.edit?.((doc) => {
          const standard = `S${now.score % 3}` as StandardCode;
          if (giveScore(doc, { standard, score, givenAt: index }).kind === "done") added.push(`score ${index}`);
        });
        return await chosen.settle();
      }
      case "writes": {
        const marker = `[${index}]`;
        workbook.edit?.((doc) => {
          const before = noteIn(doc);
          const ends = before.split("]");
          const end = ends.slice(0, now.where % ends.length).join("]").length;
          const at = end === 0 ? 0 : end + 1;
          writeText(doc, NOTE, before.slice(0, at) + marker + before.slice(at), at + marker.length);
        });
        added.push(marker);
        return await chosen.settle();
      }
      case "erases": {
        workbook.edit?.((doc) => {
          const before = noteIn(doc);
          const markers = before.match(/\[\d+\]/g) ?? [];
          const marker = markers[now.where % Math.max(1, markers.length)];
          if (marker === undefined) return;
          const at = before.indexOf(marker);
          writeText(doc, NOTE, before.slice(0, at) + before.slice(at + marker.length), at);
          lost.add(marker);
        });
        return await chosen.settle();
      }
      case "packs":
        return await packAll(chosen.tablet).catch(() => undefined); // a failed write: it stays unpacked
      case "exchanges": {
        const { kind } = await chosen.exchange(peer, now.line, caught);
        if (kind === "exchanged") belief.outdated = false;
        return await chosen.settle();
      }
      case "restarts": {
        const before = Y.mergeUpdates(chosen.windows().map((one) => Y.encodeStateAsUpdate(one.doc())));
        chosen.restart();
        const after = (await chosen.workbook()).doc();
        await chosen.settle();
        if (!contains(after, Y.encodeStateAsUpdate(belief.saved)))
          throw new Error("[P1] something shown as on this tablet is gone after a restart");
        if (belief.copyIsWhole && !contains(after, before))
          throw new Error("[P1] the store failed alone, and something is gone");
        for (const marker of markersIn(docFrom(before))) if (!markersIn(after).includes(marker)) lost.add(marker);
        belief.copyIsWhole = chosen.copiesWork();
        return;
      }
      case "storeFails":
        return chosen.failNextWrites(now.times);
      case "copyFails":
        chosen.breakCopies(now.works);
        belief.copyIsWhole &&= now.works;
        return;
      case "copyIsDeleted":
        chosen.deleteCopies();
        belief.copyIsWhole = false;
        return;
      case "timePasses":
        return await chosen.passTime();
      case "isCarried": {
        const to = one(now.to).chosen;
        const { changes } = await chosen.store.contentOf(review, WORKBOOK);
        const bundle = { review, statements: [], changes: changes.map(({ bytes }) => bytes).toReversed() };
        await takeBundle(to.tablet, bundle).catch(() => undefined); // a failed write: nothing was taken in
        return await to.settle();
      }
    }
  }
}

async function checkTablet(chosen: TabletInTest, belief: Belief, peer: Reached): Promise<void> {
  for (const one of chosen.windows()) {
    if (one.writing().onTablet !== "saved") continue;
    Y.applyUpdate(belief.saved, Y.encodeStateAsUpdate(one.doc(), Y.encodeStateVector(belief.saved)));
  }
  if (belief.outdated || !(await chosen.isReceived())) return;
  const server = await docOnServer(peer);
  if (chosen.windows().some((one) => !contains(server, Y.encodeStateAsUpdate(one.doc()))))
    throw new Error("[P4] shown as received, and the server lacks some of it");
}

async function heal(tablets: readonly TabletInTest[], peer: Reached): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const chosen of tablets) {
      chosen.failNextWrites(0);
      chosen.breakCopies(true);
      await chosen.workbook();
      await chosen.passTime();
      const { kind } = await chosen.exchange(peer, "works", []);
      if (kind !== "exchanged") throw new Error(`the last exchange ended ${kind}`);
      await chosen.settle();
    }
  }
}

type Ended = Pick<Visit<unknown>, "review" | "tablets"> & { readonly peer: Reached };

async function checkEnd({ review, peer, tablets }: Ended, markers: readonly string[]): Promise<void> {
  const server = await docOnServer(peer);
  for (const chosen of tablets) {
    const [doc, ...others] = chosen.windows().map((one) => one.doc());
    if (doc === undefined) throw new Error("every tablet has a window open");
    for (const other of others) {
      if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other))) throw new Error("[P3] two windows differ in the end");
    }
    if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(server)))
      throw new Error("[P3] a tablet and the server differ in the end");
    const missing = markers.filter((marker) => !markersIn(doc).includes(marker));
    if (missing.length > 0) throw new Error(`[P3] ${missing.join(", ")} had been added and is gone`);
    if (JSON.stringify(markersIn(doc)) !== JSON.stringify(markersIn(server)))
      throw new Error("[P3] copies read differently");
    if ((await peer.updates(WORKBOOK)).length > 0 && !(await chosen.isReceived()))
      throw new Error("everything has arrived, and is not shown as received");
    if (await chosen.hasSetAside()) throw new Error("something was set aside");
    const fresh = docOf(await chosen.store.contentOf(review, WORKBOOK));
    if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(fresh)))
      throw new Error("[P1] what is shown is not what is stored");
  }
}

function noteIn(doc: Y.Doc): string {
  return readText(doc, NOTE);
}

function markersIn(doc: Y.Doc): readonly string[] {
  return [...readEntries(doc).map(({ givenAt }) => `score ${givenAt}`), ...(noteIn(doc).match(/\[\d+\]/g) ?? [])];
}

function docFrom(update: Uint8Array): Y.Doc {
  const doc = newDoc();
  Y.applyUpdate(doc, update);
  return doc;
}

async function docOnServer(peer: Reached): Promise<Y.Doc> {
  const doc = newDoc();
  for (const update of await peer.updates(WORKBOOK)) Y.applyUpdate(doc, update);
  return doc;
}

/** Whether a document has everything that an update says, deletions included. */
function contains(doc: Y.Doc, update: Uint8Array): boolean {
  const both = docFrom(Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(both, update);
  return Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(both));
}

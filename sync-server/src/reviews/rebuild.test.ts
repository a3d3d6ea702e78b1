import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { expect, test } from "vitest";
import type { LogStore } from "../store/log-store.ts";
import { CO1, own, published, revealed, score, sealed, submitted } from "../testing/visit.ts";
import { openWorld, type Team, team } from "../testing/world.ts";
import { rebuild } from "./rebuild.ts";

async function visited(): Promise<Team> {
  const all = await team();
  score(all.host.tablet, all.review, "self-review", CO1, "met", "Ours");
  await submitted(all, all.host);
  for (const one of [all.ann, all.bea]) {
    score(one.tablet, all.review, own(one), CO1, "met", "Mine");
    await one.tablet.sync(all.review);
    score(one.tablet, all.review, own(one), CO1, "notMet", "Mine, shorter");
    await sealed(all, one);
  }
  await all.coordinator.ask("POST", `/api/reviews/${all.review}/devices/${all.bea.tablet.device}/end`);
  await revealed(all, all.lead);
  await published(all, all.lead);
  return all;
}

async function derived(store: LogStore, review: ReviewId): Promise<unknown> {
  const marked: string[] = [];
  await store.eachRow(review, "marked", ({ row }) => marked.push(row.id));
  return { index: await store.indexOf(review), marked, openings: (await store.storedReview(review)).openings };
}

test("everything derived from the log is made anew from it, and is the same", async () => {
  const all = await visited();
  const { store } = all.line.world.server;
  for (const review of [all.review, NETWORK]) {
    const before = await derived(store, review);
    expect(before).not.toEqual(await derived(store, "nowhere" as ReviewId));
    await store.commit(
      [
        { kind: "derivedForgotten", review },
        { kind: "index", index: { review, details: null, phase: null, members: [], devices: [] } },
      ],
      await store.version(),
    );
    expect(await derived(store, review)).not.toEqual(before);
    expect(await rebuild(store, review)).toEqual({ kind: "committed" });
    expect(await derived(store, review)).toEqual(before);
  }
});

test("a server started again knows of a review what it knew before", async () => {
  const all = await visited();
  const { world } = all.line;
  const before = await world.server.log.state(all.review);
  await world.close();
  const again = await openWorld({ folder: world.folder, clock: world.clock });
  const after = await again.server.log.state(all.review);
  expect(after).toEqual(before);
  expect(after.marks.revealed).not.toBe(null);
});

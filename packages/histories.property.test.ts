/** Histories of a visit, lived by the app's own tablets with the real server: only here may both be used. */
import fc from "fast-check";
import { test } from "vitest";
import { live, step, type Visit } from "../pwa/src/syncing/convergence/history.ts";
import { tabletInTest } from "../pwa/src/syncing/convergence/tablet-in-test.ts";
import { verifySignature } from "../pwa/src/device/web-keys.ts";
import { type PreparedVisit, preparedVisit, type VisitedServer } from "../sync-server/src/testing/visited-server.ts";
import { parseSignedStatement } from "./sync/src/statement.ts";

const RUNS = 100;
const history = fc.noBias(fc.array(step, { maxLength: 40, size: "max" }));

async function visitTo(peer: VisitedServer, { review, serverKey, joined }: PreparedVisit): Promise<Visit<string>> {
  let drawn = 0;
  const random32 = () => (drawn += 1);
  const tablets = joined.map(({ person, number, device, sign, statements }) => {
    const own = { review, workbook: "self-review", serverKey, random32 };
    const keys = { sign: async (bytes: Uint8Array) => sign(bytes), verify: verifySignature };
    const made = tabletInTest({ person, number, device }, { ...own, ...keys });
    const stated = statements.map((bytes) => ({ id: parseSignedStatement(bytes)!.id, review, bytes }));
    return { made, stated };
  });
  for (const { made, stated } of tablets) await made.store.putReview(review, {}, stated);
  return { review, peer, tablets: tablets.map(({ made }) => made) };
}

test("[P1] [P3] [P4] whatever happens on a visit, tablets and the real server end with equal copies that hold everything, and no screen says more than is true", async () => {
  const prepared = await preparedVisit();
  const lived = fc.asyncProperty(history, async (steps) => {
    const server = await prepared.open();
    try {
      await live(steps, await visitTo(server, prepared));
    } finally {
      await server.close();
    }
  });
  await fc.assert(lived, { numRuns: RUNS });
});

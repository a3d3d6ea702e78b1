import type { ReviewId } from "@circle/review/ids";
import { afterEach, expect, test, vi } from "vitest";
import { listMembers, publish, releaseQuarantined } from "./commands.ts";

const VISIT = "visit" as ReviewId;
const answering = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status })));
afterEach(() => vi.unstubAllGlobals());

test("[P8] an answer of another shape, perhaps a newer server's, is said to be the server's fault and reaches no page", async () => {
  answering(200, [{ person: "ann", roles: ["observer"] }]);
  expect(await listMembers(VISIT)).toEqual({ kind: "serverFault" });
  answering(200, { released: "all of them" });
  expect(await releaseQuarantined(VISIT, [])).toEqual({ kind: "serverFault" });
  answering(409, { kind: "changedMeanwhile", draft: { community: "Alder House" } });
  expect(await publish(VISIT, { digest: "d", previous: null, reason: null })).toEqual({ kind: "serverFault" });
  answering(409, { kind: "previousDiffers" });
  expect(await publish(VISIT, { digest: "d", previous: null, reason: null })).toEqual({ kind: "previousDiffers" });
});

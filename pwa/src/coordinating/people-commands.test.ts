import type { ReviewId } from "@circle/review/ids";
import { afterEach, expect, test, vi } from "vitest";
import { listMembers } from "./people-commands.ts";
import { releaseQuarantined } from "./quarantine-commands.ts";

const VISIT = "visit" as ReviewId;
const answering = (body: unknown) =>
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status: 200 })));
afterEach(() => vi.unstubAllGlobals());

test("[P8] an answer of another shape, perhaps a newer server's, is said to be the server's fault and reaches no page", async () => {
  answering([{ person: "ann", roles: ["observer"] }]);
  expect(await listMembers(VISIT)).toEqual({ kind: "serverFault" });
  answering({ released: "all of them" });
  expect(await releaseQuarantined(VISIT, [])).toEqual({ kind: "serverFault" });
});

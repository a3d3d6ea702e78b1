import type { ReviewId } from "@circle/review/ids";
import { afterEach, expect, test, vi } from "vitest";
import { publish } from "./publish.ts";

const refusing = (body: unknown) =>
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status: 409 })));
afterEach(() => vi.unstubAllGlobals());

test("[P8] why a draft was not published is told, unless the answer is of another shape, perhaps a newer server's", async () => {
  const draft = { digest: "d", previous: null, reason: null };
  refusing({ kind: "changedMeanwhile", draft: { community: "Alder House" } });
  expect(await publish("visit" as ReviewId, draft)).toEqual({ kind: "serverFault" });
  refusing({ kind: "previousDiffers" });
  expect(await publish("visit" as ReviewId, draft)).toEqual({ kind: "previousDiffers" });
});

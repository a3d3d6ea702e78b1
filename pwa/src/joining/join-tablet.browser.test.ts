import { afterEach, expect, test, vi } from "vitest";
import { db } from "../device/this-tablet.ts";
import { setJoinedMarker } from "../device/joined-marker.ts";
import { joinTablet } from "./join-tablet.ts";

const ANN = { id: "ann", name: "Ann", coordinator: false };

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  setJoinedMarker(null);
  await db.delete();
});

test.for([
  ["asks the person, who does not answer", () => new Promise<boolean>(() => {})],
  ["refuses", () => Promise.reject(new TypeError("not here"))],
] as const)("a tablet is joined though its browser, asked to keep what is stored, %s", async ([, persist]) => {
  vi.spyOn(navigator.storage, "persist").mockImplementation(persist);
  vi.stubGlobal("fetch", async (path: string) =>
    path === "/api/invitations/redeem"
      ? Response.json({ person: ANN, serverKey: "a2V5", reviews: [] })
      : await Promise.reject(new TypeError("no network")),
  );
  expect(await joinTablet("7KQ2-M9XA-T4WD", "Ann's tablet")).toEqual({ kind: "joined", person: ANN, reviews: [] });
});

import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type ChangeId, encodeSignedChange, signChange } from "@circle/sync/change";
import * as encoding from "lib0/encoding";
import { expect, test, vi } from "vitest";
import { ALDER_HOUSE, EDITION } from "../testing/world.ts";
import { derivedDraft, type DraftSource } from "./deriving.ts";

const ENOUGH = { withinMs: 20_000, memoryMb: 512 };
const SOURCE: DraftSource = {
  details: { ...ALDER_HOUSE },
  edition: EDITION,
  submission: null,
  selfReview: [],
  team: [],
};

test("[P7] a workbook made so that it takes very long to read is given up, and stops nobody meanwhile", async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 20);
  const source = { ...SOURCE, selfReview: await slowWorkbook() };
  const derived = await derivedDraft(source, { ...ENOUGH, withinMs: 1_000 });
  clearInterval(ticking);
  expect(derived).toBe(null);
  expect(ticks).toBeGreaterThan(20);
});

test("a draft is derived also by a server that node watches, as `pnpm dev` starts it", async () => {
  vi.stubEnv("WATCH_REPORT_DEPENDENCIES", "1");
  expect(await derivedDraft(SOURCE, ENOUGH)).toMatchObject({ draft: { community: ALDER_HOUSE.community } });
  vi.unstubAllEnvs();
});

test("a bug in deriving a draft is the server's to report, with its place, and is printed by nobody else", async () => {
  const broken = { ...EDITION, sections: [{}] } as unknown as typeof EDITION;
  const source = { ...SOURCE, edition: broken };
  await expect(derivedDraft(source, ENOUGH)).rejects.toMatchObject({
    name: "TypeError",
    stack: expect.stringContaining("edition.ts:"),
  });
  const child = fork(join(import.meta.dirname, "draft-process.ts"), ["512"], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  child.once("message", () => child.disconnect());
  child.send(source);
  expect(await text(child.stderr!)).toBe("");
});

test("[P7] what takes more memory than it may is given up, and ends nothing else", async () => {
  expect(await derivedDraft(SOURCE, { ...ENOUGH, memoryMb: 8 })).toBe(null);
});

test("[P7] what derives a draft ends with the server, also amid its work", async () => {
  const child = fork(join(import.meta.dirname, "draft-process.ts"), ["512"], { serialization: "advanced" });
  const ended = once(child, "exit");
  child.send({ ...SOURCE, selfReview: await slowWorkbook() }, () => child.disconnect());
  expect(await ended).toEqual([0, null]);
});

/** One text in which every letter was put before another letter and after none: Yjs looks through them all for each. */
async function slowWorkbook(): Promise<readonly Uint8Array[]> {
  const [opening, letters] = [7 * 2 ** 32, 60_000];
  const updates = [1, 2, 3, 4, 5, 6, 7].map((number) =>
    encoding.encode((encoder) => {
      const fromClock = number === 1 ? 0 : letters + (number - 2) * 9_000;
      const count = number === 1 ? 1 : 9_000;
      [1, count, opening, fromClock].forEach((value) => encoding.writeVarUint(encoder, value));
      if (number === 1) {
        encoding.writeUint8(encoder, 4);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, "note/CO1");
        encoding.writeVarString(encoder, "a".repeat(letters));
      } else {
        for (let index = 0; index < count; index += 1) {
          encoding.writeUint8(encoder, 4 | 0x40); // has a right origin, and no left one
          encoding.writeVarUint(encoder, opening);
          encoding.writeVarUint(encoder, letters - 1 - (number - 2) * 9_000 - index);
          encoding.writeVarString(encoder, "b");
        }
      }
      encoding.writeVarUint(encoder, 0);
    }),
  );
  const place = { review: "r", workbook: "self-review", opening, madeAt: 1, salt: new Uint8Array(16) };
  const changes = updates.map(async (update, index) => {
    const previous = index === 0 ? null : ("0".repeat(64) as ChangeId);
    const change = { ...place, number: index + 1, previous, update };
    return encodeSignedChange(await signChange(change, "tablet", async () => new Uint8Array(64)));
  });
  return await Promise.all(changes);
}

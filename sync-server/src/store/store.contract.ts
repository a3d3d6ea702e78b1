import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { afterEach, expect, test } from "vitest";
import { ALDER_HOUSE, EDITION } from "../testing/world.ts";
import type { ChangeRow, InvitationRow, LogStore, QuarantineRow, ReviewIndex, Write } from "./log-store.ts";

const ALDER = "alder" as ReviewId;
const BIRCH = "birch" as ReviewId;
const ANN = "ann" as PersonId;
const TABLET = "tablet" as DeviceId;
const OPENING = 2 ** 52 + 7;

export type Opened = {
  readonly store: LogStore;
  /** The same store, opened by another process. */
  readonly another: () => LogStore;
  /** Closed and opened again. */
  readonly again: () => Promise<LogStore>;
};

function change(number: number, review = ALDER, workbook = "team"): ChangeRow {
  const id = `${review}-${workbook}-${number}`;
  return {
    review,
    id,
    workbook,
    opening: OPENING,
    number,
    device: TABLET,
    marked: false,
    bytes: new TextEncoder().encode(id),
  };
}

const written = (row: ChangeRow): Write => ({ kind: "change", row, at: 1 });

const INDEX: ReviewIndex = {
  review: ALDER,
  details: null,
  phase: "preparing",
  members: [
    {
      review: ALDER,
      person: ANN,
      number: 5,
      name: "Ann",
      roles: ["lead", "reviewer"],
      background: "staff",
      ended: false,
      at: 3,
    },
  ],
  devices: [{ review: ALDER, device: TABLET, person: ANN, name: "A tablet", publicKey: "key", ended: true }],
};

/** What every store promises. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  let opened: Opened | undefined;
  const store = async (): Promise<LogStore> => {
    opened = await open();
    return opened.store;
  };
  const commit = async (on: LogStore, ...writes: readonly Write[]) =>
    (await on.commit(writes, await on.version())).kind;

  afterEach(async () => {
    await opened?.store.close();
    opened = undefined;
  });

  test(`[P2] ${name}: what was committed is there after closing and opening again, bytes unaltered and in order`, async () => {
    const first = await store();
    const rows = [change(1), change(2), change(1, BIRCH), change(3), change(1, ALDER, "reviewer/ann")];
    expect(await commit(first, ...rows.map(written))).toBe("committed");
    const again = (await opened?.again()) ?? first;
    opened = opened === undefined ? undefined : { ...opened, store: again };
    const read: unknown[] = [];
    await again.eachRow(ALDER, "all", (row) => read.push(row));
    expect(read).toEqual([rows[0], rows[1], rows[3], rows[4]].map((row) => ({ kind: "change", row })));
    expect(await again.changesOf(ALDER, "team")).toEqual([rows[0], rows[1], rows[3]].map((row) => row?.bytes));
    expect(await again.reviews()).toEqual([ALDER, BIRCH]);
  });

  test(`${name}: a commit is whole or not at all`, async () => {
    const on = await store();
    await commit(on, written(change(1)));
    await expect(
      commit(on, written(change(2)), written({ ...change(1), id: "another at the same place" })),
    ).rejects.toThrow();
    expect(await on.changesOf(ALDER, "team")).toHaveLength(1);
    await expect(commit(on, written({ ...change(2), id: change(1).id }))).rejects.toThrow();
    expect(await commit(on, written(change(2)))).toBe("committed");
    expect(await on.changesOf(ALDER, "team")).toHaveLength(2);
  });

  test(`${name}: what another process has written makes a commit look again`, async () => {
    const on = await store();
    const other = opened?.another() ?? on;
    const before = await on.version();
    await commit(other, written(change(1)));
    await other.close();
    expect(await on.commit([written(change(2))], before)).toEqual({ kind: "moved" });
    expect(await on.changesOf(ALDER, "team")).toHaveLength(1);
    expect(await on.version()).not.toBe(before);
    expect(await commit(on, written(change(2)))).toBe("committed");
    expect(await on.version()).toBe(await on.version());
  });

  test(`${name}: a range of changes is read in order, and stops when it has grown large enough`, async () => {
    const on = await store();
    await commit(on, ...[1, 2, 3, 4, 5].map((number) => written(change(number))));
    const read = async (from: number, to: number, limit: number) => {
      const found = await on.changesIn(ALDER, { workbook: "team", opening: OPENING, from, to }, limit);
      return found.map((bytes) => Number(new TextDecoder().decode(bytes).slice(-1)));
    };
    expect(await read(2, 4, 1_000)).toEqual([2, 3, 4]);
    expect(await read(2, 9, 13)).toEqual([2, 3]);
    expect(await read(6, 9, 13)).toEqual([]);
    const places = [3, 6].map((number) => ({ workbook: "team", opening: OPENING, number }));
    expect(await on.idsAt(ALDER, places)).toEqual([change(3).id, undefined]);
    expect(await on.idsAt(BIRCH, places)).toEqual([undefined, undefined]);
  });

  test(`${name}: statements and marked changes are found without reading the rest`, async () => {
    const on = await store();
    const statement = { review: ALDER, id: "statement", bytes: new Uint8Array([1]) };
    const mark = { ...change(2), marked: true };
    await commit(on, written(change(1)), { kind: "statement", row: statement }, written(mark), written(change(3)));
    const read: unknown[] = [];
    await on.eachRow(ALDER, "marked", ({ row }) => read.push(row));
    expect(read).toEqual([statement, mark]);
  });

  test(`${name}: openings are overwritten, and derived things forgotten and made anew`, async () => {
    const on = await store();
    const row = {
      review: ALDER,
      workbook: "team",
      opening: OPENING,
      number: 1,
      id: "a",
      clock: 2 ** 40,
      device: TABLET,
      size: 9,
    };
    await commit(on, { kind: "opening", row });
    await commit(on, { kind: "opening", row: { ...row, number: 2, id: "b" } });
    expect((await on.storedReview(ALDER)).openings).toEqual([{ ...row, number: 2, id: "b" }]);
    expect((await on.storedReview(BIRCH)).openings).toEqual([]);
    await commit(
      on,
      written(change(1)),
      { kind: "marked", review: ALDER, id: change(1).id },
      { kind: "derivedForgotten", review: ALDER },
    );
    expect((await on.storedReview(ALDER)).openings).toEqual([]);
  });

  test(`${name}: members and devices are looked up across reviews, and replaced as a whole`, async () => {
    const on = await store();
    await commit(on, { kind: "index", index: INDEX });
    expect(await on.indexOf(ALDER)).toEqual(INDEX);
    expect(await on.membershipsOf(ANN)).toEqual(INDEX.members);
    expect(await on.members()).toEqual(INDEX.members);
    expect(await on.grantsOf(TABLET)).toEqual(INDEX.devices);
    expect(await on.devicesOf(ANN)).toEqual(INDEX.devices);
    await commit(on, { kind: "index", index: { ...INDEX, devices: [] } });
    expect(await on.grantsOf(TABLET)).toEqual([]);
  });

  test(`${name}: reviews are listed, all or those in which a person is now, with how far they are`, async () => {
    const on = await store();
    const index = { ...INDEX, details: ALDER_HOUSE };
    const [ended] = INDEX.members.map((member) => ({ ...member, review: BIRCH, ended: true }));
    await commit(
      on,
      { kind: "index", index },
      {
        kind: "index",
        index: { review: BIRCH, details: ALDER_HOUSE, phase: "closed", members: [ended!], devices: [] },
      },
      { kind: "index", index: { review: NETWORK, details: null, phase: "preparing", members: [], devices: [] } },
    );
    const alder = { review: ALDER, details: ALDER_HOUSE, phase: "preparing" };
    expect(await on.reviewsListed(null)).toEqual([alder, { ...alder, review: BIRCH, phase: "closed" }]);
    expect(await on.reviewsListed(ANN)).toEqual([alder]);
    await commit(on, { kind: "index", index: { ...index, phase: "visiting" } });
    expect(await on.reviewsListed(ANN)).toEqual([{ ...alder, phase: "visiting" }]);
  });

  test(`${name}: invitations are used, withdrawn unless used, and found newest first`, async () => {
    const on = await store();
    const invitation = (codeHash: string, issuedAt: number): InvitationRow => {
      return { codeHash, review: ALDER, person: ANN, by: ANN, issuedAt, expiresAt: 9, usedBy: null, withdrawn: false };
    };
    const [older, newer] = [invitation("1", 1), invitation("2", 2)];
    await commit(on, { kind: "invitation", row: older }, { kind: "invitation", row: newer });
    await commit(
      on,
      { kind: "invitationUsed", codeHash: "1", by: TABLET },
      { kind: "invitationsWithdrawn", review: ALDER, person: ANN },
    );
    expect(await on.invitationsIn(ALDER)).toEqual([
      { ...newer, withdrawn: true },
      { ...older, usedBy: TABLET },
    ]);
    expect(await on.invitation("1")).toEqual({ ...older, usedBy: TABLET });
    expect(await on.invitation("3")).toBe(undefined);
  });

  test(`${name}: sessions end one by one, or with their device`, async () => {
    const on = await store();
    const session = (tokenHash: string) => ({ tokenHash, person: ANN, device: TABLET, expiresAt: 9 });
    await commit(on, ...["1", "2", "3"].map((hash): Write => ({ kind: "session", row: session(hash), at: 1 })));
    await commit(on, { kind: "sessionEnded", tokenHash: "1" });
    expect([await on.session("1"), await on.session("2")]).toEqual([undefined, session("2")]);
    await commit(on, { kind: "deviceSessionsEnded", device: TABLET });
    expect(await on.session("3")).toBe(undefined);
  });

  test(`${name}: a new session takes the place of what has expired, and of all but the newest of its device`, async () => {
    const on = await store();
    const begin = (tokenHash: string, device: DeviceId, at: number): Write => {
      return { kind: "session", row: { tokenHash, person: ANN, device, expiresAt: at + 100 }, at };
    };
    const other = "other" as DeviceId;
    await commit(on, begin("old", other, 1), begin("kept", other, 60));
    for (const at of [10, 40, 20, 30]) await commit(on, begin(String(at), TABLET, at));
    const left = async () => {
      const found = await Promise.all(["old", "kept", "10", "20", "30", "40"].map((hash) => on.session(hash)));
      return found.flatMap((one) => one?.tokenHash ?? []);
    };
    expect(await left()).toEqual(["old", "kept", "20", "30", "40"]);
    await commit(on, begin("new", TABLET, 101));
    expect(await left()).toEqual(["kept", "30", "40"]);
  });

  test(`${name}: what is held apart, contacts and audit records are kept by review`, async () => {
    const on = await store();
    const { review, id, workbook, opening, number, device, bytes } = change(4);
    const listed = { review, id, workbook, opening, number, device, person: ANN, receivedAt: 8 };
    const held: QuarantineRow = { ...listed, bytes };
    const contact = { review: ALDER, device: TABLET, at: 5 };
    const heard = { review: ALDER, workbook: "team", opening: OPENING, device: TABLET, made: 7 };
    const audit = { review: ALDER, at: 2, person: ANN, act: "joined", detail: "Ann" };
    await commit(
      on,
      { kind: "quarantine", row: held },
      { kind: "contact", row: contact },
      { kind: "heard", row: heard },
      { kind: "audit", row: audit },
    );
    await commit(on, { kind: "contact", row: { ...contact, at: 6 } });
    expect(await on.storedReview(ALDER)).toEqual({
      openings: [],
      contacts: [{ ...contact, at: 6 }],
      heard: [heard],
      quarantined: [{ ...listed, size: bytes.length }],
    });
    expect(await on.heldApart(ALDER, held.id)).toEqual(held);
    await commit(on, { kind: "quarantineReleased", review: ALDER, id: held.id });
    expect(await on.heldApart(ALDER, held.id)).toBe(undefined);
    expect(await on.audit(ALDER)).toEqual([audit]);
    expect(await on.audit(BIRCH)).toEqual([]);
  });

  test(`${name}: an edition is stored once and never changes`, async () => {
    const on = await store();
    await commit(on, { kind: "edition", edition: EDITION });
    await commit(on, { kind: "edition", edition: { ...EDITION, title: "Another" } });
    expect(await on.editions()).toEqual([EDITION.id]);
    expect(await on.edition(EDITION.id)).toEqual(EDITION);
  });
}

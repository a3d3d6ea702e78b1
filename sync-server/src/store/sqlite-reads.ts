import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { Edition, EditionId } from "@circle/standards/edition";
import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import type { Background, Role } from "@circle/review/members";
import type { ReviewDetails } from "@circle/review/statements";
import type { Phase } from "@circle/review/status";
import type {
  ChangeRow,
  DeviceRow,
  InvitationRow,
  ListedReview,
  LogRow,
  LogStore,
  MemberRow,
  OpeningRow,
  QuarantineRow,
} from "./log-store.ts";

type Row = Record<string, SQLOutputValue>;
type Reads = Omit<LogStore, "commit" | "version" | "close">;

const text = (value: SQLOutputValue | undefined): string => String(value);
const bytes = (value: SQLOutputValue | undefined): Uint8Array => {
  if (value instanceof Uint8Array) return value;
  throw new TypeError("the store holds something that is not bytes where bytes belong");
};

const memberOf = (row: Row): MemberRow => ({
  review: text(row["review"]) as ReviewId,
  person: text(row["person"]) as PersonId,
  number: Number(row["number"]),
  name: text(row["name"]),
  roles: JSON.parse(text(row["roles"])) as readonly Role[],
  background: row["background"] as Background | null,
  ended: row["ended"] === 1,
  at: Number(row["at"]),
});

const deviceOf = (row: Row): DeviceRow => ({
  review: text(row["review"]) as ReviewId,
  device: text(row["device"]) as DeviceId,
  person: text(row["person"]) as PersonId,
  name: text(row["name"]),
  publicKey: text(row["public_key"]),
  ended: row["ended"] === 1,
});

const changeOf = (row: Row): ChangeRow => ({
  review: text(row["review"]) as ReviewId,
  id: text(row["id"]),
  workbook: text(row["workbook"]),
  opening: Number(row["opening"]),
  number: Number(row["number"]),
  device: text(row["device"]),
  marked: row["marked"] === 1,
  bytes: bytes(row["bytes"]),
});

const logRowOf = (row: Row): LogRow =>
  row["kind"] === "change"
    ? { kind: "change", row: changeOf(row) }
    : {
        kind: "statement",
        row: { review: text(row["review"]) as ReviewId, id: text(row["id"]), bytes: bytes(row["bytes"]) },
      };

const openingOf = (row: Row): OpeningRow => ({
  review: text(row["review"]) as ReviewId,
  workbook: text(row["workbook"]),
  opening: Number(row["opening"]),
  number: Number(row["number"]),
  id: text(row["id"]),
  clock: Number(row["clock"]),
  device: text(row["device"]),
  size: Number(row["size"]),
});

const invitationOf = (row: Row): InvitationRow => ({
  codeHash: text(row["code_hash"]),
  review: text(row["review"]) as ReviewId,
  person: text(row["person"]) as PersonId,
  by: text(row["invited_by"]) as PersonId,
  issuedAt: Number(row["issued_at"]),
  expiresAt: Number(row["expires_at"]),
  usedBy: row["used_by"] === null ? null : (text(row["used_by"]) as DeviceId),
  withdrawn: row["withdrawn"] === 1,
});

const quarantinedOf = (row: Row): Omit<QuarantineRow, "bytes"> => ({
  review: text(row["review"]) as ReviewId,
  id: text(row["id"]),
  workbook: text(row["workbook"]),
  opening: Number(row["opening"]),
  number: Number(row["number"]),
  device: text(row["device"]),
  person: text(row["person"]) as PersonId,
  receivedAt: Number(row["received_at"]),
});

const LISTED = "select review, details, phase from review left join phase using (review) where details is not null";

const listedOf = (row: Row): ListedReview => ({
  review: text(row["review"]) as ReviewId,
  details: JSON.parse(text(row["details"])) as ReviewDetails,
  phase: row["phase"] as Phase | null,
});

export function sqliteReads(db: DatabaseSync): Reads {
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const statement = (sql: string): ReturnType<DatabaseSync["prepare"]> => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const all = (sql: string, ...values: readonly SQLInputValue[]): Row[] => statement(sql).all(...values);
  const first = (sql: string, ...values: readonly SQLInputValue[]): Row | undefined => statement(sql).get(...values);

  return {
    storedReview: async (review) => ({
      openings: all("select * from opening where review = ?", review).map(openingOf),
      contacts: all("select * from contact where review = ?", review).map((row) => ({
        review,
        device: text(row["device"]) as DeviceId,
        at: Number(row["at"]),
      })),
      heard: all("select * from heard where review = ?", review).map((row) => ({
        review,
        workbook: text(row["workbook"]),
        opening: Number(row["opening"]),
        device: text(row["device"]) as DeviceId,
        made: Number(row["made"]),
      })),
      quarantined: all(
        `select review, id, workbook, opening, number, device, person, received_at, length(bytes) as size
         from quarantine where review = ? order by seq`,
        review,
      ).map((row) => ({ ...quarantinedOf(row), size: Number(row["size"]) })),
    }),
    eachRow: async (review, which, visit) => {
      const rows = which === "all" ? "review = ?" : "review = ? and marked = 1";
      for (const row of statement(`select * from log where ${rows} order by seq`).iterate(review)) visit(logRowOf(row));
    },
    changesOf: async (review, workbook) =>
      all(
        "select bytes from log where review = ? and workbook = ? and kind = 'change' order by opening, number",
        review,
        workbook,
      ).map((row) => bytes(row["bytes"])),
    changesIn: async (review, { workbook, opening, from, to }, byteLimit) => {
      const found: Uint8Array[] = [];
      let size = 0;
      const rows = statement(
        `select bytes from log where review = ? and workbook = ? and opening = ? and number between ? and ?
         and kind = 'change' order by number`,
      );
      for (const row of rows.iterate(review, workbook, opening, from, to)) {
        const change = bytes(row["bytes"]);
        found.push(change);
        size += change.length;
        if (size >= byteLimit) break;
      }
      return found;
    },
    idsAt: async (review, places) =>
      places.map(({ workbook, opening, number }) => {
        const row = first(
          "select id from log where review = ? and workbook = ? and opening = ? and number = ? and kind = 'change'",
          review,
          workbook,
          opening,
          number,
        );
        return row === undefined ? undefined : text(row["id"]);
      }),

    reviews: async () =>
      all("select distinct review from log order by review").map((row) => text(row["review"]) as ReviewId),
    reviewsListed: async (person) =>
      person === null
        ? all(`${LISTED} order by review`).map(listedOf)
        : all(
            `${LISTED} and review in (select review from member where person = ? and ended = 0) order by review`,
            person,
          ).map(listedOf),
    indexOf: async (review) => {
      const details = first("select details from review where review = ?", review)?.["details"] ?? null;
      const phase = first("select phase from phase where review = ?", review)?.["phase"] ?? null;
      return {
        review,
        details: details === null ? null : (JSON.parse(text(details)) as ReviewDetails),
        phase: phase as Phase | null,
        members: all("select * from member where review = ? order by person", review).map(memberOf),
        devices: all("select * from device where review = ? order by device", review).map(deviceOf),
      };
    },
    membershipsOf: async (person) => all("select * from member where person = ? order by review", person).map(memberOf),
    members: async () => all("select * from member order by person, review").map(memberOf),
    grantsOf: async (device) => all("select * from device where device = ? order by review", device).map(deviceOf),
    devicesOf: async (person) =>
      all("select * from device where person = ? order by device, review", person).map(deviceOf),

    editions: async () => all("select id from edition order by id").map((row) => text(row["id"]) as EditionId),
    edition: async (id) => {
      const row = first("select json from edition where id = ?", id);
      return row === undefined ? undefined : (JSON.parse(text(row["json"])) as Edition);
    },

    invitation: async (codeHash) => {
      const row = first("select * from invitation where code_hash = ?", codeHash);
      return row === undefined ? undefined : invitationOf(row);
    },
    invitationsIn: async (review) =>
      all("select * from invitation where review = ? order by issued_at desc, withdrawn, code_hash", review).map(
        invitationOf,
      ),
    session: async (tokenHash) => {
      const row = first("select * from session where token_hash = ?", tokenHash);
      return row === undefined
        ? undefined
        : {
            tokenHash,
            person: text(row["person"]) as PersonId,
            device: text(row["device"]) as DeviceId,
            expiresAt: Number(row["expires_at"]),
          };
    },
    heldApart: async (review, id) => {
      const row = first("select * from quarantine where review = ? and id = ?", review, id);
      return row === undefined ? undefined : { ...quarantinedOf(row), bytes: bytes(row["bytes"]) };
    },
    audit: async (review) =>
      all("select at, person, act, detail from audit where review = ? order by seq", review).map((row) => ({
        review,
        at: Number(row["at"]),
        person: text(row["person"]) as PersonId,
        act: text(row["act"]),
        detail: text(row["detail"]),
      })),
  };
}

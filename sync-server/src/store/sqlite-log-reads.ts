import type { DeviceId, PersonId } from "@circle/review/ids";
import type { LogStore } from "./log-store.ts";
import type { Queries } from "./sqlite-queries.ts";
import { bytes, logRowOf, openingOf, quarantinedOf, reviewIn, text } from "./sqlite-rows.ts";

type LogReads = Pick<
  LogStore,
  "storedReview" | "eachRow" | "changesOf" | "changesIn" | "idsAt" | "reviews" | "heldApart" | "audit"
>;

/** The log, and what is kept beside it review by review. */
export function logReads({ all, first, each }: Queries): LogReads {
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
      for (const row of each(`select * from log where ${rows} order by seq`, review)) visit(logRowOf(row));
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
      const rows = each(
        `select bytes from log where review = ? and workbook = ? and opening = ? and number between ? and ?
         and kind = 'change' order by number`,
        review,
        workbook,
        opening,
        from,
        to,
      );
      for (const row of rows) {
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
    reviews: async () => all("select distinct review from log order by review").map(reviewIn),
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

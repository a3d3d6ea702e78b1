import type { Queries } from "./sqlite-queries.ts";
import type { WritersOf } from "./sqlite-writes.ts";

type LogWrites =
  | "change"
  | "statement"
  | "opening"
  | "derivedForgotten"
  | "marked"
  | "quarantine"
  | "quarantineReleased"
  | "contact"
  | "heard"
  | "audit";

/** The log, and what is kept beside it review by review. */
export function logWriters({ run }: Pick<Queries, "run">): WritersOf<LogWrites> {
  return {
    change: ({ row: { review, id, workbook, opening, number, device, marked, bytes }, at }) =>
      run(
        `insert into log (review, kind, id, workbook, opening, number, device, at, marked, bytes)
         values (?, 'change', ?, ?, ?, ?, ?, ?, ?, ?)`,
        review,
        id,
        workbook,
        opening,
        number,
        device,
        at,
        Number(marked),
        bytes,
      ),
    statement: ({ row: { review, id, bytes } }) =>
      run("insert into log (review, kind, id, marked, bytes) values (?, 'statement', ?, 1, ?)", review, id, bytes),
    opening: ({ row: { review, workbook, opening, number, id, clock, device, size } }) =>
      run(
        `insert into opening values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do update
         set number = excluded.number, id = excluded.id, clock = excluded.clock, device = excluded.device, size = excluded.size`,
        review,
        workbook,
        opening,
        number,
        id,
        clock,
        device,
        size,
      ),
    derivedForgotten: ({ review }) => {
      run("delete from opening where review = ?", review);
      run("update log set marked = (kind = 'statement') where review = ?", review);
    },
    marked: ({ review, id }) => run("update log set marked = 1 where review = ? and id = ?", review, id),
    quarantine: ({ row: { review, id, workbook, opening, number, device, person, receivedAt, bytes } }) =>
      run(
        `insert into quarantine (review, id, workbook, opening, number, device, person, received_at, bytes)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        review,
        id,
        workbook,
        opening,
        number,
        device,
        person,
        receivedAt,
        bytes,
      ),
    quarantineReleased: ({ review, id }) => run("delete from quarantine where review = ? and id = ?", review, id),
    contact: ({ row: { review, device, at } }) =>
      run("insert into contact values (?, ?, ?) on conflict do update set at = excluded.at", review, device, at),
    heard: ({ row: { review, workbook, opening, device, made } }) =>
      run(
        "insert into heard values (?, ?, ?, ?, ?) on conflict do update set device = excluded.device, made = excluded.made",
        review,
        workbook,
        opening,
        device,
        made,
      ),
    audit: ({ row: { review, at, person, act, detail } }) =>
      run(
        "insert into audit (review, at, person, act, detail) values (?, ?, ?, ?, ?)",
        review,
        at,
        person,
        act,
        detail,
      ),
  };
}

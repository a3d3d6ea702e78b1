import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type ReviewIndex, SESSIONS_OF_DEVICE, type Write } from "./log-store.ts";

/** Puts one write into the running transaction. Statements are prepared once, on their first use. */
export function sqliteWriter(db: DatabaseSync): (write: Write) => void {
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const run = (sql: string, ...values: readonly SQLInputValue[]): void => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    statement.run(...values);
  };

  const writeIndex = ({ review, details, phase, members, devices }: ReviewIndex): void => {
    run(
      "insert into review values (?, ?) on conflict do update set details = excluded.details",
      review,
      details === null ? null : JSON.stringify(details),
    );
    run("insert into phase values (?, ?) on conflict do update set phase = excluded.phase", review, phase);
    run("delete from member where review = ?", review);
    run("delete from device where review = ?", review);
    for (const { person, number, name, roles, background, ended, at } of members) {
      const words = JSON.stringify(roles);
      run(
        "insert into member values (?, ?, ?, ?, ?, ?, ?, ?)",
        review,
        person,
        number,
        name,
        words,
        background,
        Number(ended),
        at,
      );
    }
    for (const { device, person, name, publicKey, ended } of devices) {
      run("insert into device values (?, ?, ?, ?, ?, ?)", review, device, person, name, publicKey, Number(ended));
    }
  };

  return (write) => {
    switch (write.kind) {
      case "change": {
        const { review, id, workbook, opening, number, device, marked, bytes } = write.row;
        return run(
          `insert into log (review, kind, id, workbook, opening, number, device, at, marked, bytes)
           values (?, 'change', ?, ?, ?, ?, ?, ?, ?, ?)`,
          review,
          id,
          workbook,
          opening,
          number,
          device,
          write.at,
          Number(marked),
          bytes,
        );
      }
      case "statement":
        return run(
          "insert into log (review, kind, id, marked, bytes) values (?, 'statement', ?, 1, ?)",
          write.row.review,
          write.row.id,
          write.row.bytes,
        );
      case "opening": {
        const { review, workbook, opening, number, id, clock, device, size } = write.row;
        return run(
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
        );
      }
      case "derivedForgotten":
        run("delete from opening where review = ?", write.review);
        run("update log set marked = (kind = 'statement') where review = ?", write.review);
        return;
      case "marked":
        return run("update log set marked = 1 where review = ? and id = ?", write.review, write.id);
      case "index":
        return writeIndex(write.index);
      case "edition":
        return run(
          "insert into edition values (?, ?) on conflict do nothing",
          write.edition.id,
          JSON.stringify(write.edition),
        );
      case "invitation": {
        const { codeHash, review, person, by, issuedAt, expiresAt, usedBy, withdrawn } = write.row;
        return run(
          "insert into invitation values (?, ?, ?, ?, ?, ?, ?, ?)",
          codeHash,
          review,
          person,
          by,
          issuedAt,
          expiresAt,
          usedBy,
          Number(withdrawn),
        );
      }
      case "invitationUsed":
        return run("update invitation set used_by = ? where code_hash = ?", write.by, write.codeHash);
      case "invitationsWithdrawn":
        return run(
          "update invitation set withdrawn = 1 where review = ? and person = ? and used_by is null",
          write.review,
          write.person,
        );
      case "session": {
        const { tokenHash, person, device, expiresAt } = write.row;
        run("delete from session where expires_at <= ?", write.at);
        run(
          `delete from session where device = ? and token_hash not in
           (select token_hash from session where device = ? order by expires_at desc limit ?)`,
          device,
          device,
          SESSIONS_OF_DEVICE - 1,
        );
        return run("insert into session values (?, ?, ?, ?)", tokenHash, person, device, expiresAt);
      }
      case "sessionEnded":
        return run("delete from session where token_hash = ?", write.tokenHash);
      case "deviceSessionsEnded":
        return run("delete from session where device = ?", write.device);
      case "quarantine": {
        const { review, id, workbook, opening, number, device, person, receivedAt, bytes } = write.row;
        return run(
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
        );
      }
      case "quarantineReleased":
        return run("delete from quarantine where review = ? and id = ?", write.review, write.id);
      case "contact":
        return run(
          "insert into contact values (?, ?, ?) on conflict do update set at = excluded.at",
          write.row.review,
          write.row.device,
          write.row.at,
        );
      case "heard": {
        const { review, workbook, opening, device, made } = write.row;
        return run(
          "insert into heard values (?, ?, ?, ?, ?) on conflict do update set device = excluded.device, made = excluded.made",
          review,
          workbook,
          opening,
          device,
          made,
        );
      }
      case "audit": {
        const { review, at, person, act, detail } = write.row;
        return run(
          "insert into audit (review, at, person, act, detail) values (?, ?, ?, ?, ?)",
          review,
          at,
          person,
          act,
          detail,
        );
      }
    }
  };
}

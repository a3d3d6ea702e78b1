import { type ReviewIndex, SESSIONS_OF_DEVICE } from "./log-store.ts";
import type { Queries } from "./sqlite-queries.ts";
import type { WritersOf } from "./sqlite-writes.ts";

type LookupWrites =
  | "index"
  | "edition"
  | "invitation"
  | "invitationUsed"
  | "invitationsWithdrawn"
  | "session"
  | "sessionEnded"
  | "deviceSessionsEnded";

/** What is looked up across reviews. */
export function lookupWriters(queries: Pick<Queries, "run">): WritersOf<LookupWrites> {
  const { run } = queries;
  return {
    index: ({ index }) => writeIndex(queries, index),
    edition: ({ edition }) =>
      run("insert into edition values (?, ?) on conflict do nothing", edition.id, JSON.stringify(edition)),
    invitation: ({ row: { codeHash, review, person, by, issuedAt, expiresAt, usedBy, withdrawn } }) =>
      run(
        "insert into invitation values (?, ?, ?, ?, ?, ?, ?, ?)",
        codeHash,
        review,
        person,
        by,
        issuedAt,
        expiresAt,
        usedBy,
        Number(withdrawn),
      ),
    invitationUsed: ({ codeHash, by }) => run("update invitation set used_by = ? where code_hash = ?", by, codeHash),
    invitationsWithdrawn: ({ review, person }) =>
      run("update invitation set withdrawn = 1 where review = ? and person = ? and used_by is null", review, person),
    session: ({ row: { tokenHash, person, device, expiresAt }, at }) => {
      run("delete from session where expires_at <= ?", at);
      run(
        `delete from session where device = ? and token_hash not in
         (select token_hash from session where device = ? order by expires_at desc limit ?)`,
        device,
        device,
        SESSIONS_OF_DEVICE - 1,
      );
      run("insert into session values (?, ?, ?, ?)", tokenHash, person, device, expiresAt);
    },
    sessionEnded: ({ tokenHash }) => run("delete from session where token_hash = ?", tokenHash),
    deviceSessionsEnded: ({ device }) => run("delete from session where device = ?", device),
  };
}

function writeIndex({ run }: Pick<Queries, "run">, { review, details, phase, members, devices }: ReviewIndex): void {
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
  for (const { device, person, name, publicKey, ended } of devices)
    run("insert into device values (?, ?, ?, ?, ?, ?)", review, device, person, name, publicKey, Number(ended));
}

/**
 * The tables of the embedded store. A folder may be years old: columns and tables are added, never renamed or
 * removed, each addition as a new step at the end.
 */
export const SCHEMA_STEPS: readonly string[] = [
  `
  create table log (
    seq integer primary key,
    review text not null,
    kind text not null check (kind in ('change', 'statement')),
    id text not null,
    workbook text,
    opening integer,
    number integer,
    device text,
    at integer,
    marked integer not null,
    bytes blob not null
  ) strict;
  create unique index log_id on log (review, id);
  create unique index log_place on log (review, workbook, opening, number) where kind = 'change';
  create index log_marked on log (review, seq) where marked = 1;

  create table opening (
    review text not null,
    workbook text not null,
    opening integer not null,
    number integer not null,
    id text not null,
    clock integer not null,
    device text not null,
    size integer not null,
    primary key (review, workbook, opening)
  ) strict, without rowid;

  create table review (review text primary key, details text) strict, without rowid;

  create table member (
    review text not null references review (review),
    person text not null,
    number integer not null,
    name text not null,
    roles text not null,
    background text,
    ended integer not null,
    at integer not null,
    primary key (review, person)
  ) strict, without rowid;
  create index member_person on member (person);

  create table device (
    review text not null references review (review),
    device text not null,
    person text not null,
    name text not null,
    public_key text not null,
    ended integer not null,
    primary key (review, device)
  ) strict, without rowid;
  create index device_device on device (device);
  create index device_person on device (person);

  create table edition (id text primary key, json text not null) strict;

  create table invitation (
    code_hash text primary key,
    review text not null,
    person text not null,
    invited_by text not null,
    issued_at integer not null,
    expires_at integer not null,
    used_by text,
    withdrawn integer not null
  ) strict, without rowid;
  create index invitation_person on invitation (review, person);

  create table session (
    token_hash text primary key,
    person text not null,
    device text not null,
    expires_at integer not null
  ) strict, without rowid;
  create index session_device on session (device);

  create table contact (
    review text not null,
    device text not null,
    at integer not null,
    primary key (review, device)
  ) strict, without rowid;

  create table heard (
    review text not null,
    workbook text not null,
    opening integer not null,
    device text not null,
    made integer not null,
    primary key (review, workbook, opening)
  ) strict, without rowid;

  create table quarantine (
    seq integer primary key,
    review text not null,
    id text not null,
    workbook text not null,
    opening integer not null,
    number integer not null,
    device text not null,
    person text not null,
    received_at integer not null,
    bytes blob not null,
    unique (review, id)
  ) strict;

  create table audit (
    seq integer primary key,
    review text not null,
    at integer not null,
    person text not null,
    act text not null,
    detail text not null
  ) strict;
  create index audit_review on audit (review);
  `,
  // Not a column of `review`: an older server, which may come back to this folder, names none when it writes there.
  `create table phase (review text primary key, phase text) strict, without rowid;`,
];

import type { SQLOutputValue } from "node:sqlite";
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
  MemberRow,
  OpeningRow,
  QuarantineRow,
  SessionRow,
} from "./log-store.ts";
import type { Row } from "./sqlite-queries.ts";

/** What the rows of the tables say. They were written by `sqlite-writes.ts`. */

export function text(value: SQLOutputValue | undefined): string {
  return String(value);
}

export function bytes(value: SQLOutputValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError("the store holds something that is not bytes where bytes belong");
}

export function reviewIn(row: Row): ReviewId {
  return text(row["review"]) as ReviewId;
}

export function logRowOf(row: Row): LogRow {
  if (row["kind"] === "change") return { kind: "change", row: changeOf(row) };
  return { kind: "statement", row: { review: reviewIn(row), id: text(row["id"]), bytes: bytes(row["bytes"]) } };
}

function changeOf(row: Row): ChangeRow {
  return { ...placedOf(row), marked: row["marked"] === 1, bytes: bytes(row["bytes"]) };
}

function placedOf(row: Row): Omit<ChangeRow, "marked" | "bytes"> {
  return {
    review: reviewIn(row),
    id: text(row["id"]),
    workbook: text(row["workbook"]),
    opening: Number(row["opening"]),
    number: Number(row["number"]),
    device: text(row["device"]),
  };
}

export function openingOf(row: Row): OpeningRow {
  return { ...placedOf(row), clock: Number(row["clock"]), size: Number(row["size"]) };
}

export function quarantinedOf(row: Row): Omit<QuarantineRow, "bytes"> {
  return { ...placedOf(row), person: text(row["person"]) as PersonId, receivedAt: Number(row["received_at"]) };
}

export function listedOf(row: Row): ListedReview {
  return {
    review: reviewIn(row),
    details: JSON.parse(text(row["details"])) as ReviewDetails,
    phase: row["phase"] as Phase | null,
  };
}

export function memberOf(row: Row): MemberRow {
  return {
    review: reviewIn(row),
    person: text(row["person"]) as PersonId,
    number: Number(row["number"]),
    name: text(row["name"]),
    roles: JSON.parse(text(row["roles"])) as readonly Role[],
    background: row["background"] as Background | null,
    ended: row["ended"] === 1,
    at: Number(row["at"]),
  };
}

export function deviceOf(row: Row): DeviceRow {
  return {
    review: reviewIn(row),
    device: text(row["device"]) as DeviceId,
    person: text(row["person"]) as PersonId,
    name: text(row["name"]),
    publicKey: text(row["public_key"]),
    ended: row["ended"] === 1,
  };
}

export function invitationOf(row: Row): InvitationRow {
  return {
    codeHash: text(row["code_hash"]),
    review: reviewIn(row),
    person: text(row["person"]) as PersonId,
    by: text(row["invited_by"]) as PersonId,
    issuedAt: Number(row["issued_at"]),
    expiresAt: Number(row["expires_at"]),
    usedBy: row["used_by"] === null ? null : (text(row["used_by"]) as DeviceId),
    withdrawn: row["withdrawn"] === 1,
  };
}

export function sessionOf(row: Row): SessionRow {
  return {
    tokenHash: text(row["token_hash"]),
    person: text(row["person"]) as PersonId,
    device: text(row["device"]) as DeviceId,
    expiresAt: Number(row["expires_at"]),
  };
}

import * as encoding from "lib0/encoding";
import {
  expectByte,
  malformed,
  parsed,
  REQUEST_COUNT_LIMIT,
  readByte,
  readList,
  readString,
  readVarUint,
} from "./bytes.ts";
import type { Reader } from "./bytes.ts";
import { readChangeId, writeChangeId } from "./change.ts";
import type { ChangeId } from "./change.ts";
import { REFUSALS } from "./intake.ts";
import type { Refusal } from "./intake.ts";
import {
  readBlobs,
  readBlobViews,
  readStatementsSaid,
  readWord,
  readWorkbooks,
  writeBlobs,
  writeList,
  writeStatementsSaid,
  writeWorkbooks,
} from "./message-parts.ts";
import type { StatementsSaid, WorkbookSaid } from "./message-parts.ts";

/** The bodies of an exchange, before they are compressed. */

export type ReviewRequest = {
  readonly review: string;
  readonly workbooks: ReadonlyMap<string, WorkbookSaid>;
  readonly statementsHeld: StatementsSaid;
  /** Encoded signed changes. Each stands for itself: one that is malformed is refused alone. */
  readonly changes: readonly Uint8Array[];
  /** Encoded signed statements. */
  readonly statements: readonly Uint8Array[];
};

export type SyncRequest = { readonly reviews: readonly ReviewRequest[] };

export type RefusedChange = { readonly id: ChangeId; readonly refusal: Refusal; readonly retryAfterMs: number | null };

export type ReviewAnswer = {
  readonly review: string;
  readonly state: "open" | "notYours" | "unknown";
  /** Stored durably, now or before. */
  readonly received: readonly ChangeId[];
  readonly refused: readonly RefusedChange[];
  readonly workbooks: ReadonlyMap<string, WorkbookSaid>;
  readonly statementsHeld: StatementsSaid;
  readonly changes: readonly Uint8Array[];
  readonly statements: readonly Uint8Array[];
  /** JSON, or null if nothing may be said. */
  readonly status: string | null;
};

export type SyncAnswer = {
  readonly session: "live" | "ended" | "none";
  /** By the server's clock. */
  readonly serverTime: number;
  /** Whether to ask again at once: there are further pages. */
  readonly more: boolean;
  readonly reviews: readonly ReviewAnswer[];
};

/** The most that a request may have, and that it may become when unpacked. */
export const REQUEST_BYTES_LIMIT = 4 * 1024 * 1024;
export const UNPACKED_REQUEST_BYTES_LIMIT = 16 * 1024 * 1024;

/** About how many bytes of changes, unpacked, an answer gives before it says that there are more. */
export const ANSWER_PAGE_BYTES = 512 * 1024;

const VERSION = 1;
const SESSIONS = ["live", "ended", "none"] as const;
const REVIEW_STATES = ["open", "notYours", "unknown"] as const;

export function encodeSyncRequest({ reviews }: SyncRequest): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, VERSION);
    writeList(encoder, reviews, (asked) => {
      encoding.writeVarString(encoder, asked.review);
      writeWorkbooks(encoder, asked.workbooks);
      writeStatementsSaid(encoder, asked.statementsHeld);
      writeBlobs(encoder, asked.changes);
      writeBlobs(encoder, asked.statements);
    });
  });
}

/** Null if malformed. The changes and statements in it are not looked at. The changes are views of what came in. */
export function parseSyncRequest(bytes: Uint8Array): SyncRequest | null {
  const read = (reader: Reader): SyncRequest => {
    expectByte(reader, VERSION);
    return { reviews: readList(reader, 6, readReviewRequest) };
  };
  return parsed(bytes, read, REQUEST_COUNT_LIMIT);
}

function readReviewRequest(reader: Reader): ReviewRequest {
  return {
    review: readString(reader),
    workbooks: readWorkbooks(reader),
    statementsHeld: readStatementsSaid(reader),
    changes: readBlobViews(reader),
    statements: readBlobs(reader),
  };
}

export function encodeSyncAnswer({ session, serverTime, more, reviews }: SyncAnswer): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, VERSION);
    encoding.writeVarString(encoder, session);
    encoding.writeVarUint(encoder, serverTime);
    encoding.writeUint8(encoder, more ? 1 : 0);
    writeList(encoder, reviews, (answer) => writeReviewAnswer(encoder, answer));
  });
}

function writeReviewAnswer(encoder: encoding.Encoder, answer: ReviewAnswer): void {
  encoding.writeVarString(encoder, answer.review);
  encoding.writeVarString(encoder, answer.state);
  writeList(encoder, answer.received, (id) => writeChangeId(encoder, id));
  writeList(encoder, answer.refused, (refused) => {
    writeChangeId(encoder, refused.id);
    encoding.writeVarString(encoder, refused.refusal);
    writeOptional(encoder, refused.retryAfterMs, (ms) => encoding.writeVarUint(encoder, ms));
  });
  writeWorkbooks(encoder, answer.workbooks);
  writeStatementsSaid(encoder, answer.statementsHeld);
  writeBlobs(encoder, answer.changes);
  writeBlobs(encoder, answer.statements);
  writeOptional(encoder, answer.status, (status) => encoding.writeVarString(encoder, status));
}

/** Null if malformed. The changes and statements in it are not looked at. */
export function parseSyncAnswer(bytes: Uint8Array): SyncAnswer | null {
  return parsed(bytes, (reader) => {
    expectByte(reader, VERSION);
    return {
      session: readWord(reader, SESSIONS),
      serverTime: readVarUint(reader),
      more: readFlag(reader),
      reviews: readList(reader, 10, readReviewAnswer),
    };
  });
}

function readReviewAnswer(reader: Reader): ReviewAnswer {
  return {
    review: readString(reader),
    state: readWord(reader, REVIEW_STATES),
    received: readList(reader, 32, readChangeId),
    refused: readList(reader, 34, readRefused),
    workbooks: readWorkbooks(reader),
    statementsHeld: readStatementsSaid(reader),
    changes: readBlobs(reader),
    statements: readBlobs(reader),
    status: readFlag(reader) ? readString(reader) : null,
  };
}

function readRefused(reader: Reader): RefusedChange {
  const id = readChangeId(reader);
  const refusal = readWord(reader, REFUSALS);
  return { id, refusal, retryAfterMs: readFlag(reader) ? readVarUint(reader) : null };
}

function writeOptional<Value>(encoder: encoding.Encoder, value: Value | null, write: (value: Value) => void): void {
  encoding.writeUint8(encoder, value === null ? 0 : 1);
  if (value !== null) write(value);
}

function readFlag(reader: Reader): boolean {
  const flag = readByte(reader);
  return flag <= 1 ? flag === 1 : malformed();
}

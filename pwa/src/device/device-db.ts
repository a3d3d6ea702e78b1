import { Dexie, type Table } from "dexie";
import type { BoardReview } from "@circle/review/board";
import type { Person, ReviewSummary } from "@circle/review/commands";
import type { Edition } from "@circle/standards/edition";
import { restWhenPutAside } from "./put-aside.ts";
import type {
  ChangeSetAside,
  Holding,
  NewChange,
  OpeningEnd,
  RefusedChange,
  ReviewRecord,
  Row,
  StoredStatement,
} from "./tablet-store.ts";

/**
 * Who this tablet is, or, under "next", a key that the server has been asked to grant and has not been heard to. The
 * private key can't be read out, only used.
 */
export type DeviceRecord = {
  readonly key: "this" | "next";
  readonly person: Person | null;
  readonly device: string;
  readonly deviceName: string;
  readonly privateKey: CryptoKey;
  /** Raw P-256 public key. */
  readonly publicKey: Uint8Array;
  /** The server's, pinned when the tablet joined: raw P-256. Null until then. */
  readonly serverKey: Uint8Array | null;
};

export const ROW_STATES = { unpacked: 0, packed: 1, setAside: 2 } as const;

export type RowRecord = Omit<Row, "id"> & { readonly id?: number; readonly state: number };
export type ChangeRecord = NewChange & { readonly sequence?: number };
export type OpeningRecord = OpeningEnd & {
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
};
export type PlaceRecord = Pick<Holding, "generation" | "serverVector" | "serverSaidAt" | "contested"> & {
  readonly review: string;
  readonly workbook: string;
};
/** A review as the server listed it, before or after its pack was fetched. `board`: as a coordinator was last told, and when. */
export type ListedRecord = {
  readonly review: string;
  readonly listed: ReviewSummary;
  readonly order: number;
  readonly board?: BoardTold;
};
/** `line` is null for a review that is not on the board: it is closed. `at` by the tablet's clock. */
export type BoardTold = { readonly line: BoardReview | null; readonly at: number };

/** Everything of this tablet. The one place where a database version is raised; each only adds to the one before. */
export type DeviceDb = Dexie & {
  readonly device: Table<DeviceRecord, string>;
  readonly reviews: Table<ReviewRecord, string>;
  readonly listed: Table<ListedRecord, string>;
  readonly editions: Table<Edition, string>;
  readonly statements: Table<StoredStatement, string>;
  readonly rows: Table<RowRecord, number>;
  readonly changes: Table<ChangeRecord, number>;
  readonly openings: Table<OpeningRecord, [string, string, number]>;
  readonly places: Table<PlaceRecord, [string, string]>;
  readonly refused: Table<RefusedChange, string>;
  readonly setAside: Table<ChangeSetAside, string>;
  readonly imports: Table<{ readonly id: string }, string>;
};

const DEVICE_DB_NAME = "open-circle";

/** Writes count once they are on the disk, not in the system's memory. */
export function openDeviceDb(name: string = DEVICE_DB_NAME): DeviceDb {
  const db = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" }) as DeviceDb;
  db.version(1).stores({
    device: "key",
    reviews: "review",
    listed: "review",
    editions: "id",
    statements: "id, review",
    rows: "++id, review, [review+workbook+state+id]",
    changes: "++sequence, review, &id, &[review+workbook+opening+number], [review+workbook+sequence]",
    openings: "[review+workbook+opening], review, [review+workbook]",
    places: "[review+workbook], review",
    refused: "id, review",
    setAside: "id, review",
    imports: "id",
  });
  restWhenPutAside(db);
  return db;
}

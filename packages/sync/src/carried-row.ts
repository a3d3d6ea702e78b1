import * as encoding from "lib0/encoding";

/** What is in no change yet, carried in a file. */
export type CarriedRow = {
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  readonly update: Uint8Array;
};

const KIND = 0x52; // "R"
const VERSION = 1;

/** What a device signs of a row that leaves it in no change: else anybody could make a file in another's name. */
export function carriedRowBytes({ review, workbook, opening, update }: CarriedRow): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, KIND);
    encoding.writeUint8(encoder, VERSION);
    encoding.writeVarString(encoder, review);
    encoding.writeVarString(encoder, workbook);
    encoding.writeVarUint(encoder, opening);
    encoding.writeVarUint8Array(encoder, update);
  });
}

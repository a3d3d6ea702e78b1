import * as decoding from "lib0/decoding";

/** A struct of an update that was walked, and found to be well-formed. What it holds is read only when it is asked for. */
export type WalkedStruct = {
  readonly clock: number;
  readonly length: number;
  readonly kind: "gc" | "deleted" | "string" | "any";
  /** The whole update, and where in it the struct says these things. */
  readonly bytes: Uint8Array;
  readonly parentAt: number | null;
  readonly parentSubAt: number | null;
  readonly contentAt: number;
};

/** The top-level type it lies in; null where that follows from its neighbours, as for most typed text. */
export function parentOf({ bytes, parentAt }: WalkedStruct): string | null {
  return parentAt === null ? null : decoding.readVarString(decoderAt(bytes, parentAt));
}

/** The key in a map. Said only where the parent is. */
export function parentSubOf({ bytes, parentSubAt }: WalkedStruct): string | null {
  return parentSubAt === null ? null : decoding.readVarString(decoderAt(bytes, parentSubAt));
}

/** A text for "string", an array of values for "any", else undefined. */
export function contentOf({ bytes, kind, contentAt }: WalkedStruct): unknown {
  if (kind === "gc" || kind === "deleted") return undefined;
  const decoder = decoderAt(bytes, contentAt);
  if (kind === "string") return decoding.readVarString(decoder);
  return Array.from({ length: decoding.readVarUint(decoder) }, (): unknown => decoding.readAny(decoder));
}

/** lib0's reader believes what it reads: only what the walk has gone past is given to it. */
function decoderAt(bytes: Uint8Array, at: number): decoding.Decoder {
  return decoding.createDecoder(bytes.subarray(at));
}

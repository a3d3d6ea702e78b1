/** Bodies of the exchange: one byte that says how the rest is packed, then the rest. */
const DEFLATED = 1;

export async function deflated(message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await collected(through(message, new CompressionStream("deflate-raw")), Infinity);
  const body = new Uint8Array((packed?.length ?? 0) + 1);
  body[0] = DEFLATED;
  if (packed !== null) body.set(packed, 1);
  return body;
}

/** Null for what is not packed so, is damaged, or would become larger than `limit` bytes. */
export async function inflated(body: Uint8Array, limit: number): Promise<Uint8Array | null> {
  if (body[0] !== DEFLATED) return null;
  try {
    return await collected(through(body.subarray(1), new DecompressionStream("deflate-raw")), limit);
  } catch {
    return null; // a stream rejects only what is not deflated, or is cut off
  }
}

function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  return new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
}

async function collected(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

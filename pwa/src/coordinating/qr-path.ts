/** A QR code as one SVG path of unit squares, in a square of `size` with the edge of four that the norm asks for. */
export type Drawn = { readonly size: number; readonly path: string };

/** As ISO/IEC 18004 has it. */
const QUIET_ZONE = 4;

/** The library is loaded when a code is first drawn. Null: it is neither on the tablet nor to be had from the server. */
export async function drawnQr(text: string): Promise<Drawn | null> {
  const loaded = await import("qr").catch(() => null);
  return loaded === null ? null : drawn(loaded.encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE }));
}

/** Each run of dark squares in a row is one piece. */
export function drawn(modules: readonly (readonly boolean[])[]): Drawn {
  const pieces = modules.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size: modules.length, path: pieces.join("") };
}

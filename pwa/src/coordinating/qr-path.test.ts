import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { drawn, drawnQr } from "./qr-path.ts";

const LINK = "https://review.example.org/join#7KQ2-M9XA-T4WD";

test("each run of dark squares is one piece of the path", () => {
  const [o, x] = [false, true];
  expect(
    drawn([
      [o, x, x, o, x],
      [o, o, o, o, o],
    ]),
  ).toEqual({ size: 2, path: "M1 0h2v1h-2zM4 0h1v1h-1z" });
});

test("what is drawn is read by a camera as the text it was made of, with four light squares all round", async () => {
  const { size, path } = (await drawnQr(LINK))!;
  const dark = new Set<string>();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(run); at += 1) dark.add(`${Number(x) + at} ${y}`);
  }
  for (const place of dark) {
    const [x = 0, y = 0] = place.split(" ").map(Number);
    expect(Math.min(x, y, size - 1 - x, size - 1 - y)).toBeGreaterThanOrEqual(4);
  }
  expect(decodeQR(picture(size, 4, (x, y) => dark.has(`${x} ${y}`)))).toBe(LINK);
});

/** RGB as a camera gives it, each square so many pixels wide. */
function picture(size: number, scale: number, isDark: (x: number, y: number) => boolean) {
  const [width, height] = [size * scale, size * scale];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isDark(Math.floor(x / scale), Math.floor(y / scale)))
        data.fill(0, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { width, height, data };
}

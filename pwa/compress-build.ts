/**
 * `node pwa/compress-build.ts`: lays beside each text of the built app the same in Brotli, so that the server need not
 * compress it at each request.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const COMPRESSED = /\.(js|css|html|svg|webmanifest)$/;
const folder = join(import.meta.dirname, "dist");

for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!COMPRESSED.test(file)) continue;
  const text = readFileSync(join(folder, file));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(join(folder, `${file}.br`), brotliCompressSync(text, { params }));
}

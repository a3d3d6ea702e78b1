import { inflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** A piece of what a browser keeps: where it lies, and its bytes; texts as UTF-8. */
export type Piece = { readonly where: string; readonly bytes: Buffer };

/** Everything that this browser keeps for the app: all databases, all caches, all other storage, and the page itself. */
export async function everythingOn(page: Page): Promise<readonly Piece[]> {
  const found = await page.evaluate(readAll);
  return found.map(({ where, base64 }) => ({ where, bytes: Buffer.from(base64, "base64") }));
}

/** Runs in the page, so all that it needs stands inside. */
async function readAll(): Promise<readonly { readonly where: string; readonly base64: string }[]> {
  const found: { where: string; base64: string }[] = [];
  const keepBytes = async (where: string, blob: Blob) => {
    let signs = "";
    for (const byte of new Uint8Array(await blob.arrayBuffer())) signs += String.fromCharCode(byte);
    found.push({ where, base64: btoa(signs) });
  };
  const keep = async (where: string, value: unknown): Promise<void> => {
    if (value === null || value === undefined || value instanceof CryptoKey) return;
    if (value instanceof Blob) return await keepBytes(where, value);
    if (value instanceof ArrayBuffer) return await keepBytes(where, new Blob([value]));
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return await keepBytes(where, new Blob([new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)]));
    }
    if (typeof value !== "object")
      return await keepBytes(where, new Blob([typeof value === "string" ? value : JSON.stringify(value)]));
    const inside = value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value);
    for (const [name, part] of inside) {
      await keep(where, name);
      await keep(where, part);
    }
  };
  const opened = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.addEventListener("success", () => resolve(asked.result));
      asked.addEventListener("error", () => reject(asked.error ?? new Error("not opened")));
    });
  const all = <Found>(asked: IDBRequest<Found[]>) =>
    new Promise<Found[]>((resolve, reject) => {
      asked.addEventListener("success", () => resolve(asked.result));
      asked.addEventListener("error", () => reject(asked.error ?? new Error("not read")));
    });

  for (const { name = "" } of await indexedDB.databases()) {
    const db = await opened(name);
    for (const store of db.objectStoreNames) {
      const reading = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([all(reading.getAllKeys()), all(reading.getAll())]);
      await keep(`database ${name} / ${store}`, keys);
      await keep(`database ${name} / ${store}`, values);
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      await keep(`cache ${name}`, request.url);
      if (response !== undefined) await keep(`cache ${name}`, await response.blob());
    }
  }
  await keep("localStorage", Object.entries(localStorage));
  await keep("sessionStorage", Object.entries(sessionStorage));
  await keep("page", document.documentElement.outerHTML);
  return found;
}

/** What a body of an exchange, or a piece stored as one, holds; nothing if it is no such thing. */
export function inflated(bytes: Buffer): Buffer {
  if (bytes[0] !== 1) return Buffer.alloc(0);
  try {
    return inflateRawSync(bytes.subarray(1));
  } catch {
    return Buffer.alloc(0); // begins like an exchange, and is none
  }
}

import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { rawPublicKey, signatureHolds } from "./keys.ts";

/** What the server signs its statements with. Lies in the data folder and is backed up with it. */
export type ServerKey = {
  /** Raw P-256 public key, base64url: what tablets check statements with. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  readonly holds: (bytes: Uint8Array, signature: Uint8Array) => boolean;
  /** A seal that only this server can make; for what it gives out and wants to know again. */
  readonly mac: (text: string) => string;
};

export function serverKeyFile(folder: string): string {
  return join(folder, "server-key.pem");
}

/** The key of this data folder, made on first use. */
export function openServerKey(folder: string): ServerKey {
  const file = serverKeyFile(folder);
  if (!existsSync(file)) writeNewKey(folder, file);
  const privateKey = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(privateKey);
  const macKey = createHmac("sha256", privateKey.export({ format: "der", type: "pkcs8" }))
    .update("mac")
    .digest();
  return {
    publicKey: rawPublicKey(publicKey),
    sign: (bytes) => new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" })),
    holds: (bytes, signature) => signatureHolds(publicKey, bytes, signature),
    mac: (text) => createHmac("sha256", macKey).update(text).digest("base64url"),
  };
}

/** The whole file is on the disk before it has its name: a server killed meanwhile makes another one. */
function writeNewKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "pem", type: "pkcs8" });
  const written = `${file}.new`;
  const descriptor = openSync(written, "w", 0o600);
  writeSync(descriptor, pem.toString());
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(written, file);
  const directory = openSync(folder, "r");
  fsyncSync(directory);
  closeSync(directory);
}

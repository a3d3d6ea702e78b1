import type { Sign, Verify } from "@circle/sync/signing";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

export type DeviceKey = { readonly privateKey: CryptoKey; readonly publicKey: Uint8Array };

/** A key pair whose private half can be used and stored here, and read out by nobody. */
export async function newDeviceKey(): Promise<DeviceKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
  return { privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)) };
}

export function signWith(privateKey: CryptoKey): Sign {
  return async (bytes) => new Uint8Array(await crypto.subtle.sign(SIGNING, privateKey, new Uint8Array(bytes)));
}

const imported = new Map<string, Promise<CryptoKey>>();

export const verifySignature: Verify = async (publicKey, signature, bytes) => {
  const name = publicKey.join();
  const key =
    imported.get(name) ?? crypto.subtle.importKey("raw", new Uint8Array(publicKey), ALGORITHM, true, ["verify"]);
  imported.set(name, key);
  try {
    return await crypto.subtle.verify(SIGNING, await key, new Uint8Array(signature), new Uint8Array(bytes));
  } catch {
    return false; // not a key, or not a signature
  }
};

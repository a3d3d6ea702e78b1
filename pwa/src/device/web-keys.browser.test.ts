import { expect, test } from "vitest";
import { newDeviceKey, signWith, verifySignature } from "./web-keys.ts";

test("[P5] a tablet's key signs and can be read out by nobody, in no form", async () => {
  const { privateKey, publicKey } = await newDeviceKey();
  const said = new TextEncoder().encode("what was signed");
  const signature = await signWith(privateKey)(said);
  expect(await verifySignature(publicKey, signature, said)).toBe(true);
  expect(await verifySignature(publicKey, signature, said.slice(1))).toBe(false);
  for (const form of ["jwk", "pkcs8"] as const)
    await expect(crypto.subtle.exportKey(form, privateKey)).rejects.toThrow();
});

/** An ECDSA P-256 signature with SHA-256, r and s of 32 bytes each, as WebCrypto gives it. */
export const SIGNATURE_BYTES = 64;

/** Signs with the one key it stands for: a device's, or the server's. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Whether `signature` over `bytes` was made by the holder of this key (raw P-256, 65 bytes). False, never a throw, for anything else. */
export type Verify = (publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>;

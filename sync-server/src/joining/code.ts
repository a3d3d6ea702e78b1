import { createHash, randomInt } from "node:crypto";

/** Crockford's base 32: no I, L, O, U. Twelve signs are 60 bits. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/** A new invitation code, as people see it: `7KQ2-M9XA-T4WD`. */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join("");
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join("-");
}

/** What the store knows of a code, or null if nobody could have been given such a one. Case, hyphens and spaces don't matter. */
export function codeHashOf(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isCode = signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign));
  return isCode ? createHash("sha256").update(signs).digest("hex") : null;
}

/** Crockford's base 32: no I, L, O or U, so that no two signs are taken for each other and no word appears by chance. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new code from 12 bytes drawn at random, of which 5 bits each are used: `7KQ2-M9XA-T4WD`. */
export function invitationCode(randomBytes: Uint8Array): string {
  return inGroups([...randomBytes.subarray(0, 12)].map((byte) => SIGNS.charAt(byte % 32)).join(""));
}

/** A code as it was typed or linked, in the way it is stored and shown; null if it can't be one. */
export function parseInvitationCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(signs) ? inGroups(signs) : null;
}

function inGroups(signs: string): string {
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join("-");
}

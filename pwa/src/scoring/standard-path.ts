/**
 * Where a standard is shown on a page; codes are as the edition writes them, whatever they hold. One of dots would be taken
 * for a way up: it is followed by a space, which no code ends with, and `pages.ts` takes that off again.
 */
export function standardPath(path: string, code: string): string {
  return `${path}/${encodeURIComponent(/^\.{1,2}$/.test(code) ? `${code} ` : code)}`;
}

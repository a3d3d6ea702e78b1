/** Where a standard is shown on a page; codes are as the edition writes them, whatever they hold. */
export function standardPath(path: string, code: string): string {
  return `${path}/${encodeURIComponent(code)}`;
}

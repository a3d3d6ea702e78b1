export function DraftPage(_: { readonly review: string; readonly standard?: string | null }) {
  return null;
}

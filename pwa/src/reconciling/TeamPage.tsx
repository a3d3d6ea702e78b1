export function TeamPage(_: { readonly review: string; readonly standard?: string | null }) {
  return null;
}

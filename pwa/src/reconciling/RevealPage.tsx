export function RevealPage(_: { readonly review: string; readonly standard?: string | null }) { return null; }

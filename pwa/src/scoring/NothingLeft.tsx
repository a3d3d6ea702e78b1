import { type ReactNode, useState } from "react";

/** Shows `children` on a card that was opened when nothing was left to do, so that nothing moves when the last score is given. */
export function NothingLeft({ isSo, children }: { readonly isSo: boolean; readonly children: ReactNode }) {
  const [wasSo] = useState(isSo);
  return wasSo && isSo && children;
}

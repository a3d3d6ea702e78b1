import { useCallback, useState } from "react";
import { keep, remembered } from "./remembered.ts";

/** How this reader left the page, to be changed by them. */
export function useRemembered(name: string, atFirst: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => remembered(name) ?? atFirst);
  const remember = useCallback(
    (next: string) => {
      setValue(next);
      keep(name, next);
    },
    [name],
  );
  return [value, remember];
}

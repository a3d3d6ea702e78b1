import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is just being printed: what a screen shows a part at a time, paper has whole. */
export function useOnPaper(): boolean {
  const [isOnPaper, setOnPaper] = useState(false);
  useLayoutEffect(() => {
    const begin = () => flushSync(() => setOnPaper(true)); // paper gets what is there when this returns
    const end = () => setOnPaper(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isOnPaper;
}

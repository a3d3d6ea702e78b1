import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells all styles, as `--top`, how much of the window the head of the page covers, or of it the words for where the
 * work is, where only they stay in sight: it grows by what is said across it, and by letters that need a second line.
 * What else stays in sight stays below it.
 */
export function useTopHeight(top: RefObject<HTMLElement | null>, kept: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const staying = [top.current, kept.current].filter((element) => element !== null);
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const heights = staying.map((element) =>
        getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0,
      );
      const covered = `${Math.max(0, ...heights)}px`;
      if (style.getPropertyValue("--top") !== covered) style.setProperty("--top", covered);
    });
    for (const element of staying) observer.observe(element);
    return () => observer.disconnect();
  }, [top, kept]);
}

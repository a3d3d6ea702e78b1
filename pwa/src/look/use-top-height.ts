import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells all styles, as `--top`, how much of the window the head of the page covers: it grows by what is said across
 * it, and by letters that need a second line. What else stays in sight stays below it.
 */
export function useTopHeight(top: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = top.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const covered = `${getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0}px`;
      if (style.getPropertyValue("--top") !== covered) style.setProperty("--top", covered);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [top]);
}

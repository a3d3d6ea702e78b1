import { type RefObject, useEffect, useRef } from "react";

/**
 * Brings the reader to the standard that was asked for: its sentence gets the focus, so that it is read aloud and Tab
 * goes on from there. Back in the list, the line they came from does. At first the page's own heading has it.
 */
export function useArriving(asked: string | null, list: RefObject<HTMLElement | null>, card: RefObject<HTMLElement | null>) {
  const before = useRef(asked);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>("a[aria-current]");
    line?.scrollIntoView({ block: before.current !== asked && asked === null ? "center" : "nearest" });
    if (before.current === asked) return;
    before.current = asked;
    if (asked === null) {
      line?.focus({ preventScroll: true });
      return;
    }
    card.current?.scrollIntoView({ block: "start" });
    card.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, [asked, list, card]);
}

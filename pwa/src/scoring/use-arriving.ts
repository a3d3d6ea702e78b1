import { type RefObject, useEffect, useRef } from "react";

/**
 * Brings the reader to the standard that was asked for: its sentence gets the focus, so that it is read aloud and Tab
 * goes on from there. Back in the list, the line they came from does. At first the page's own heading has it.
 */
export function useArriving(
  asked: string | null,
  list: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
) {
  const before = useRef(asked);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>("[aria-current]");
    showInPane(list.current, line?.closest("li"));
    if (before.current === asked) return;
    before.current = asked;
    if (asked === null) {
      line?.scrollIntoView({ block: "center" });
      line?.focus({ preventScroll: true });
      return;
    }
    showBeginning(card.current);
    card.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, [asked, list, card]);
}

/** Of the page, where the card begins near it: so nothing moves for who has not scrolled. Else of the card. */
function showBeginning(card: HTMLElement | null) {
  if (card === null) return;
  const fromTop = card.getBoundingClientRect().top + scrollY;
  if (fromTop < innerHeight / 4) scrollTo(0, 0);
  if (fromTop >= innerHeight / 4) card.scrollIntoView({ block: "start" });
}

/** Scrolls a list that has a scroll bar of its own, and nothing else. Its first line is seen with what stands above it. */
function showInPane(pane: HTMLElement | null, line: HTMLElement | null | undefined) {
  if (pane === null || line === null || line === undefined || pane.scrollHeight <= pane.clientHeight) return;
  if (pane.querySelector("li[data-code]") === line) {
    pane.scrollTop = 0;
    return;
  }
  const [inside, around] = [line.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inside.top >= around.top && inside.bottom <= around.bottom) return;
  pane.scrollTop += inside.top - around.top - around.height / 3;
}

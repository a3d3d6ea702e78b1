import { type RefObject, useEffect } from "react";

/**
 * What had the focus may go away by its own act: a button that has done its work, the opener of a question. Then the
 * nearest heading before it has the focus, so that it is not lost, and whoever listens knows where they are.
 */
export function useKeptFocus(heading: RefObject<HTMLHeadingElement | null>) {
  useEffect(() => {
    const page = heading.current?.closest("main");
    if (page === null || page === undefined) return undefined;
    let last: { readonly element: HTMLElement; readonly home: HTMLElement | undefined } | null = null;
    const arrive = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? { element: target, home: homeOf(target, page) } : null;
    };
    const leave = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        if (document.activeElement?.closest("dialog")) return; // a question stands in front of it
        if (last?.element === target && last?.element.isConnected === true) last = null; // somebody left it themselves
      });
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return;
      const home = last.home?.isConnected === true ? last.home : heading.current;
      last = null;
      home?.focus({ preventScroll: true });
    });
    page.addEventListener("focusin", arrive);
    page.addEventListener("focusout", leave);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      page.removeEventListener("focusin", arrive);
      page.removeEventListener("focusout", leave);
    };
  }, [heading]);
}

function homeOf(element: HTMLElement, page: HTMLElement): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>(':is(h1, h2, h3)[tabindex="-1"]')].findLast(
    (heading) => (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

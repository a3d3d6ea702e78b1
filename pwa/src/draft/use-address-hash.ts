import { useEffect, useEffectEvent } from "react";

/** An address of a standard in a draft: `#CO3`. */
export function standardHash(code: string): string {
  return `#${encodeURIComponent(code)}`;
}

/** Says what the address asks for: on arrival, once the whole page is there, and whenever a link asks again or for something else. */
export function useAddressHash(show: (id: string) => void): void {
  const showAsked = useEffectEvent(() => {
    const id = idIn(location.hash);
    if (id !== "") show(id);
  });
  useEffect(() => {
    const arrived = requestAnimationFrame(() => showAsked()); // after the page has taken the focus to its heading
    let from: Element | null = null;
    const clicked = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link !== null && link.href === location.href) return showAsked(); // no other address, so no hashchange
      from = link !== null && link.hash !== "" ? link : null;
    };
    /** The browser goes there itself, and says so a moment later: who has gone on by then is not fetched back. */
    const changed = () => {
      const at = document.activeElement;
      const places = [null, document.body, from, document.getElementById(idIn(location.hash))];
      if (from === null || places.includes(at)) showAsked();
      from = null;
    };
    addEventListener("hashchange", changed);
    addEventListener("click", clicked);
    return () => {
      cancelAnimationFrame(arrived);
      removeEventListener("hashchange", changed);
      removeEventListener("click", clicked);
    };
  }, []);
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ""; // typed by hand, and nothing here is called so
  }
}

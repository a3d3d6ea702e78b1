import { useEffect, useEffectEvent } from "react";

/** An address of a standard in a draft: `#CO3`. */
export function standardHash(code: string): string {
  return `#${encodeURIComponent(code)}`;
}

/** Says what the address asks for: on arrival, once the whole page is there, and whenever it asks for something else. */
export function useAddressHash(show: (id: string) => void): void {
  const showAsked = useEffectEvent(() => {
    const id = idIn(location.hash);
    if (id !== "") show(id);
  });
  useEffect(() => {
    const arrived = requestAnimationFrame(() => showAsked()); // after the page has taken the focus to its heading
    const changed = () => showAsked();
    addEventListener("hashchange", changed);
    return () => {
      cancelAnimationFrame(arrived);
      removeEventListener("hashchange", changed);
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

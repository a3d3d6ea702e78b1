export type Place = { readonly role: Role; readonly name: string };

export type Role = "article" | "button" | "radio" | "region" | "textbox";

/**
 * Runs in the page: the element with this role and name, in the one before it. Engines that tell these themselves take
 * seconds for it, so it reads them off what our pages are made of.
 */
export function locate(...path: readonly Place[]): Element | null {
  const elements: Readonly<Record<Role, string>> = {
    article: "article",
    button: "button",
    radio: "input[type=radio]",
    region: "section",
    textbox: "input:not([type]), textarea",
  };
  const nameOf = (element: Element): string => {
    const label = "labels" in element ? (element as HTMLInputElement).labels?.[0] : null;
    return element.getAttribute("aria-label") ?? (label ?? element).textContent.trim();
  };
  let found: Element | null = document.documentElement;
  for (const { role, name } of path) {
    const within: readonly Element[] = found === null ? [] : [...found.querySelectorAll(elements[role])];
    found = within.find((element) => nameOf(element) === name) ?? null;
  }
  return found;
}

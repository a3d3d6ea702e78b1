import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** One thing of a page, as Chromium hands it to a screen reader. */
export type Read = {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** `checked`, `pressed`, `expanded`, `level`, `focused` … */
  readonly states: Readonly<Record<string, unknown>>;
};

/** Something that was said without being asked for. */
type Said = { readonly words: string; readonly isUrgent: boolean };

const TO_USE = new Set(["button", "checkbox", "combobox", "link", "radio", "searchbox", "textbox"]);
const TO_GO_TO = new Set(["dialog", "navigation", "region"]);

/** What somebody has of a page who listens to it. To be made before the page is opened. */
export async function screenReaderOf(page: Page) {
  await page.addInitScript(listen);
  const chromium = await page.context().newCDPSession(page);

  /** All that can be read, from the first to the last. */
  async function read(): Promise<readonly Read[]> {
    const { nodes } = await chromium.send("Accessibility.getFullAXTree");
    const known = new Map(nodes.map((node) => [node.nodeId, node]));
    const inOrder = (id: string): readonly Read[] => {
      const node = known.get(id);
      if (node === undefined) return [];
      const below = (node.childIds ?? []).flatMap(inOrder);
      if (node.ignored) return below;
      const text = (given: { readonly value?: unknown } | undefined) => (given?.value as string | undefined) ?? "";
      const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
      const own = { role: text(node.role), name: text(node.name), description: text(node.description), states };
      return [own, ...below];
    };
    return inOrder(nodes[0]?.nodeId ?? "");
  }

  return {
    read,
    /** The one thing of this role and name. */
    find: async (role: string, name: string): Promise<Read> => {
      const found = (await read()).filter((one) => one.role === role && one.name === name);
      expect(found, `${role} ${name}`).toHaveLength(1);
      return found[0]!;
    },
    /** The page as it is told to whoever comes to it: its title, its places, its headings, and a name for all there is to use. */
    expectPage: async (title: string, part?: string): Promise<void> => {
      await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
      await expect(page).toHaveTitle([...(part === undefined ? [] : [part]), title, "Open Circle"].join(" · "));
      const all = await read();
      const of = (role: string) => all.filter((one) => one.role === role);
      for (const place of ["main", "banner", "contentinfo"]) expect(of(place), `${place} of ${title}`).toHaveLength(1);
      const nameless = all.filter(({ role, name }) => name === "" && (TO_USE.has(role) || TO_GO_TO.has(role)));
      expect(nameless, `without a name in ${title}`).toEqual([]);
      const levels = of("heading").map(({ states }) => Number(states["level"]));
      expect(
        levels.filter((level) => level === 1),
        `first headings of ${title}`,
      ).toHaveLength(1);
      const skipped = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
      expect(skipped, `headings of ${title}: ${levels.join()}`).toEqual([]);
    },
    /** By Tab, everything is come to in the order in which it is read, each once. */
    expectOrder: async (): Promise<void> => {
      await page.locator("h1").focus();
      const places: number[] = [];
      for (let place = await focusedPlace(page); place !== -1; place = await focusedPlace(page)) {
        if (places.at(-1) !== place || !(await isOfParts(page))) places.push(place);
        await page.keyboard.press("Tab");
      }
      expect(places.length).toBeGreaterThan(3);
      expect(places).toEqual([...new Set(places)].toSorted((left, right) => left - right));
    },
    /** Waits until this has been said; then it was said once, and without cutting anybody short. */
    expectSaid: async (words: string | RegExp): Promise<void> => {
      const fitting = async () =>
        (await heard(page)).filter((said) =>
          typeof words === "string" ? said.words === words : words.test(said.words),
        );
      await expect.poll(fitting, { message: `said: ${words.toString()}` }).not.toEqual([]);
      expect((await fitting()).map(({ isUrgent }) => isUrgent)).toEqual([false]);
    },
    /** From now on only what is said later counts. */
    forget: () => page.evaluate(() => void (window as unknown as { heard: Said[] }).heard.splice(0)),
    heard: () => heard(page),
  };
}

function heard(page: Page): Promise<readonly Said[]> {
  return page.evaluate(() => (window as unknown as { readonly heard: readonly Said[] }).heard);
}

/** Where in the page the focus is; -1 once Tab has gone through it. */
function focusedPlace(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    const isOut = activeElement === null || activeElement === body || activeElement.matches("a[href='#content']");
    if (isOut) return -1; // or begins again, with the way past what comes before the content
    return [...document.querySelectorAll("*")].indexOf(activeElement);
  });
}

/** A field for a day or a time, through whose parts Tab goes one by one. */
function isOfParts(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches("[type=date], [type=time]") ?? false);
}

/** Runs in the page: notes down each change of what a live region says. */
function listen(): void {
  const LIVE = "output, [role=status], [role=alert], [role=log], [aria-live]";
  const heard: Said[] = [];
  const last = new WeakMap<Element, string>();
  Object.assign(window, { heard });
  new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE) ?? null;
      if (around !== null) regions.add(around);
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue;
        for (const region of [added, ...added.querySelectorAll("*")]) if (region.matches(LIVE)) regions.add(region);
      }
    }
    const question = document.querySelector("dialog:modal");
    for (const region of regions) {
      const isBehind = question !== null && !question.contains(region); // where nobody is told of anything
      const words = region.checkVisibility() && !isBehind ? region.textContent.trim() : "";
      if (last.get(region) === words) continue;
      last.set(region, words);
      const isUrgent = region.matches("[role=alert], [aria-live=assertive]");
      if (words !== "") heard.push({ words, isUrgent });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

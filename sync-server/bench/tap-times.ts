/** Of one tap, from the time that the browser gave its first event. */
export type TapTimes = { readonly paintMs: number; readonly onTabletMs: number };

declare global {
  /** In the page: the times of the last tap on a score, when both are known. */
  var circleTapped: (() => Promise<TapTimes>) | undefined;
}

/**
 * Runs in the page, by itself: whatever it uses is inside. A score is painted with the first frame after it is shown as
 * chosen; it is on the tablet with the first frame after the status line has said "Saving" and then no longer does.
 */
export function followTaps(): void {
  type Following = {
    readonly at: number;
    readonly label: Element;
    paintMs: number | null;
    onTabletMs: number | null;
    isSaving: boolean;
    isSaved: boolean;
  };
  let following: Following | null = null;
  let tell: ((times: TapTimes) => void) | null = null;

  const told = (): void => {
    if (tell === null || following === null || following.paintMs === null || following.onTabletMs === null) return;
    tell({ paintMs: following.paintMs, onTabletMs: following.onTabletMs });
    following = null;
    tell = null;
  };
  const afterFrame = (run: (now: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => run(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  };

  document.addEventListener(
    "pointerdown",
    ({ timeStamp, target }) => {
      const label = target instanceof Element ? target.closest("label[data-score]") : null;
      if (label !== null)
        following = { at: timeStamp, label, paintMs: null, onTabletMs: null, isSaving: false, isSaved: false };
    },
    { capture: true },
  );
  const watch = new MutationObserver((changes) => {
    const now = following;
    if (now === null) return;
    if (changes.some(({ attributeName, target }) => attributeName === "data-chosen" && target === now.label)) {
      afterFrame((at) => {
        now.paintMs = at - now.at;
        told();
      });
    }
    const said = document.querySelector('section[aria-label="How your work is kept"]')?.textContent ?? "";
    if (said.includes("Saving")) now.isSaving = true;
    else if (now.isSaving && !now.isSaved && said.includes("On this tablet")) {
      now.isSaved = true;
      afterFrame((at) => {
        now.onTabletMs = at - now.at;
        told();
      });
    }
  });
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["data-chosen"],
  });
  globalThis.circleTapped = () =>
    new Promise((resolve) => {
      tell = resolve;
      told();
    });
}

/**
 * Runs in the page: brings a button into view, waits until nothing else goes on, and says where it then is. Lines that
 * come into view are drawn in the frame after the one that has scrolled; nobody taps before they are there.
 */
export async function centreOf(selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const button = document.querySelector(selector);
  if (button === null) throw new Error(`there is no ${selector}`);
  button.scrollIntoView({ block: "center" });
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page. */
export async function lastTap(patienceMs: number): Promise<TapTimes> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("a tap was never shown")), patienceMs),
  );
  return await Promise.race([globalThis.circleTapped?.() ?? late, late]);
}

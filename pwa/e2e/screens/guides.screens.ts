import { bareTablet } from "../tablet.ts";
import { test } from "../test.ts";
import { takePlaces, takePrinted } from "./pictures.ts";

const GUIDES = [
  ["reviewer", "What you never write"],
  ["lead", "When somebody may be in danger"],
  ["host", "What you never write"],
  ["coordinator", "Names, and what belongs elsewhere"],
] as const;

test("the guides, on the screen and on paper", async ({ browser, server }) => {
  const { page } = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await takePlaces(page, "guide", [["choose", "/guide", "Guides"]]);
  for (const [guide, words] of GUIDES) {
    await takePlaces(page, "guide", [[guide, `/guide/${guide}`, words]]);
    await takePrinted(page, `guide-${guide}`);
  }
});

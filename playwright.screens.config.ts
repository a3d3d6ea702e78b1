import { defineConfig } from "@playwright/test";
import shared from "./playwright.config.ts";

/** No tests, but pictures: `pnpm screens` of every page, to be looked at by people, and `pnpm pictures` for the README. */
export default defineConfig(shared, {
  testDir: "pwa/e2e/screens",
  projects: [
    { name: "screens", testMatch: "*.screens.ts" },
    { name: "pictures", testMatch: "*.pictures.ts" },
  ],
  timeout: 600_000,
  outputDir: "test-results/screens",
  use: { trace: "off" },
});

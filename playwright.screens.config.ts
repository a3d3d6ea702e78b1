import { defineConfig } from "@playwright/test";
import shared from "./playwright.config.ts";

/** `pnpm screens`: no tests, but pictures of every page, to be looked at by people. */
export default defineConfig(shared, {
  testDir: "pwa/e2e/screens",
  testMatch: "*.screens.ts",
  timeout: 600_000,
  outputDir: "test-results/screens",
  use: { trace: "off" },
});

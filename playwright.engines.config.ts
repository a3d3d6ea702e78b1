import { defineConfig } from "@playwright/test";
import { findEngines, leftOut } from "./.ci/find-engines.ts";
import shared from "./playwright.config.ts";

const isWorker = process.env["TEST_WORKER_INDEX"] !== undefined; // which reads this again
if (!isWorker) for (const line of leftOut(findEngines(), process.env["CI"])) console.log(line);

/** `pnpm engines`: the app in three browser engines. Playwright runs and counts the tests, and opens no browser of its own. */
export default defineConfig(shared, {
  testDir: "pwa/e2e/engines",
  testMatch: "*.engines.ts",
  workers: 1,
  outputDir: "test-results/engines",
});

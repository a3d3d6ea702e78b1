import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./.ci/find-chromium.ts";

export default defineConfig({
  testDir: "pwa/e2e",
  fullyParallel: true,
  workers: 3, // they wait more than they work
  retries: 0,
  timeout: 60_000,
  reporter: "list",
  use: {
    ...devices["Galaxy Tab S9 landscape"],
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false }, // those cost a quarter of all the time
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium(), args: ["--disable-quic", "--disable-sync"] },
  },
});

import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./.ci/find-chromium.ts";

export default defineConfig({
  testDir: "pwa/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 300_000, // a bound, for machines that others use too; most end within seconds
  reporter: "list",
  use: {
    ...devices["Galaxy Tab S9 landscape"],
    deviceScaleFactor: 1, // pixels are drawn by the processor here
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false }, // those cost a quarter of all the time
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium(), args: ["--disable-quic", "--disable-sync"] },
  },
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./.ci/find-chromium.ts";

const root = import.meta.dirname;
const packageNames = readdirSync(join(root, "packages"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const onNode = (name: string, folder: string, include: string, exclude: readonly string[] = []) => ({
  test: {
    name,
    root: join(root, folder),
    environment: "node" as const,
    include: [include],
    exclude: ["**/node_modules/**", ...exclude],
  },
});

export default defineConfig({
  test: {
    projects: [
      ...packageNames.map((name) => onNode(name, `packages/${name}`, "src/**/*.test.ts")),
      onNode("packages", "packages", "*.test.ts"),
      onNode("ci", ".ci", "*.test.ts"),
      onNode("sync-server", "sync-server", "src/**/*.test.ts"),
      onNode("pwa", "pwa", "src/**/*.test.ts", ["**/*.browser.test.ts"]),
      {
        test: {
          name: "pwa-browser",
          root: join(root, "pwa"),
          include: ["src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: ["--disable-quic", "--disable-sync"] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});

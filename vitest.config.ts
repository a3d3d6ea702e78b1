import { readdirSync } from "node:fs";
import { join } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./.ci/find-chromium.ts";

const root = import.meta.dirname;
const packageNames = readdirSync(join(root, "packages"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A bound for machines that others use too; most tests end within milliseconds. */
const BOUNDS = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
};

const BROWSER_DEPENDENCIES = [
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "dexie",
  "lib0/encoding",
  "react",
  "react-dom",
  "react-dom/client",
  "valibot",
  "yjs",
];

const onNode = (name: string, folder: string, include: string, exclude: readonly string[] = []) => ({
  test: {
    name,
    root: join(root, folder),
    environment: "node" as const,
    ...BOUNDS,
    include: [include],
    exclude: ["**/node_modules/**", ...exclude],
  },
});

export default defineConfig({
  cacheDir: join(root, "node_modules/.vite"),
  test: {
    projects: [
      ...packageNames.map((name) => onNode(name, `packages/${name}`, "src/**/*.test.ts")),
      onNode("packages", "packages", "*.test.ts"),
      onNode("ci", ".ci", "*.test.ts"),
      onNode("sync-server", "sync-server", "src/**/*.test.ts"),
      onNode("pwa", "pwa", "src/**/*.test.ts", ["**/*.browser.test.ts"]),
      {
        // Known beforehand, so that no test is reloaded while Vite finds out on a cold start.
        optimizeDeps: { include: BROWSER_DEPENDENCIES },
        test: {
          name: "pwa-browser",
          root: join(root, "pwa"),
          ...BOUNDS,
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

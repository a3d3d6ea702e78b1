import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { FILES } from "./files-of-build.ts";

const server = process.env["SERVER"] ?? "http://127.0.0.1:8787";

/** Yjs needs none: only for these four constants 2 kB of them would come with the app. */
const LIB0_WITHOUT_ITS_SCHEMAS: Plugin = {
  name: "lib0-without-its-schemas",
  transform: {
    filter: { id: /\/lib0\/dom\.js$/ },
    handler: (code) => ({ code: code.replaceAll("= $.$custom(", "= /* @__PURE__ */ $.$custom("), map: null }),
  },
};

export default defineConfig({
  publicDir: "../public",
  resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] }, // without what it needs for browsers that the app can't run in
  plugins: [
    react(),
    LIB0_WITHOUT_ITS_SCHEMAS,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "sw.ts",
      injectRegister: false,
      registerType: "prompt",
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest}"],
        maximumFileSizeToCacheInBytes: 5_000_000,
      },
      manifest: {
        id: "/",
        name: "Open Circle",
        short_name: "Open Circle",
        description: "Peer review of therapeutic communities, with or without a network.",
        display: "standalone",
        start_url: "/",
        scope: "/",
        lang: "en-GB",
        background_color: "#faf7f2",
        theme_color: "#faf7f2",
        icons: [
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
    }),
  ],
  build: {
    target: "es2022",
    cssTarget: ["chrome123", "safari17.5", "firefox120"],
    sourcemap: true,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [...FILES] } } },
  },
  worker: { format: "es", plugins: () => [LIB0_WITHOUT_ITS_SCHEMAS] },
  server: { proxy: { "/api": server } },
});

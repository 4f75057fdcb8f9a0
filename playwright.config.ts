import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/findBrowser.mjs";

// The browser tests start their own servers (examples/serve.mjs) on free ports, so that they can run side by side.
export default defineConfig({
  testDir: "test/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: findChromium() },
    viewport: { width: 1280, height: 800 },
  },
});

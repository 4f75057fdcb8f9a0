import { defineConfig, type Project } from "@playwright/test";
import { findBrowser, findTestChromium } from "./scripts/findBrowser.mjs";

// One set of specs for every engine. ENGINES says which ones run them: one by default, because one is what a newcomer has.
const engines: Readonly<Record<string, () => Project>> = {
  chromium: () => ({
    name: "chromium",
    use: { browserName: "chromium", launchOptions: { executablePath: findTestChromium() } },
  }),
  // The Firefox that the distribution ships, driven by WebDriver BiDi.
  firefox: () => ({
    name: "firefox",
    // What only Chromium can be told to do, or has; the tests say why.
    grepInvert: /@chromium/,
    use: {
      browserName: "firefox",
      channel: "moz-firefox",
      launchOptions: { executablePath: findBrowser("firefox") },
    },
  }),
};

const wanted = (process.env.ENGINES ?? "chromium").split(",");

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
  use: { viewport: { width: 1280, height: 800 } },
  projects: wanted.map((name) => {
    const create = engines[name];
    if (!create) throw new Error(`ENGINES: "${name}" is none of ${Object.keys(engines).join(", ")}`);
    return create();
  }),
});

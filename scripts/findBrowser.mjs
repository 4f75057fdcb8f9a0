// Finds Chromium for the browser tests, or installs it the ordinary way for where this runs, and says what it does.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const isThere = (path) => !!path && existsSync(path);

/** Paths to look at, in this order. The last one is where Playwright keeps a browser of its own. */
const candidates = () => [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  chromium.executablePath(),
];

/** Installs a browser: Debian's package where we may, else Playwright's download. Each attempt is printed. */
function install() {
  const isRoot = process.getuid?.() === 0;
  const attempts =
    isRoot && existsSync("/usr/bin/apt-get")
      ? [
          ["apt-get", "update", "-qq"],
          ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
        ]
      : [["npx", "playwright", "install", "chromium"]];
  for (const [command, ...details] of attempts) {
    console.log(`No Chromium found: ${command} ${details.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync(command, details, {
      stdio: ["ignore", "inherit", "inherit"],
      env,
      shell: process.platform === "win32",
    });
  }
}

/**
 * Gives the path of a Chromium.
 *
 * @returns the path; throws with every place that was looked at when none is there and none can be installed.
 */
export function findChromium() {
  let path = candidates().find(isThere);
  if (!path) {
    install();
    path = candidates().find(isThere);
  }
  if (!path)
    throw new Error(`No Chromium. Looked at: ${candidates().filter(Boolean).join(", ")}. Set CHROMIUM_PATH.`);
  return path;
}

if (process.argv[1]?.endsWith("findBrowser.mjs")) {
  const path = findChromium();
  console.log(`Chromium: ${path}, ${execFileSync(path, ["--version"]).toString().trim()}`);
}

// Finds the browsers of the tests, or installs them the ordinary way for where this runs, and says what it does.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/** Gives the paths of MiniBrowser below the folders where Debian and Fedora keep the helpers of WebKitGTK. */
const miniBrowsers = () =>
  ["/usr/lib", "/usr/libexec"].flatMap((folder) => {
    const below = existsSync(folder) ? readdirSync(folder).filter((name) => /linux-gnu/.test(name)) : [];
    return ["", ...below].flatMap((name) =>
      ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((version) =>
        join(folder, name, version, "MiniBrowser"),
      ),
    );
  });

/** Each browser, or what drives it: where to look, in this order, and what installs it. */
const browsers = {
  chromium: {
    title: "Chromium",
    variable: "CHROMIUM_PATH",
    paths: () => [
      "/usr/bin/chromium",
      "/usr/bin/google-chrome",
      "/usr/bin/chromium-browser",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      // Where Playwright keeps a browser of its own.
      chromium.executablePath(),
    ],
    packages: ["chromium", "fonts-dejavu-core"],
    download: ["npx", "playwright", "install", "chromium"],
  },
  firefox: {
    title: "Firefox",
    variable: "FIREFOX_PATH",
    paths: () => [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    packages: ["firefox-esr", "fonts-dejavu-core"],
  },
  webkitDriver: {
    title: "WebKitWebDriver",
    variable: "WEBKIT_DRIVER_PATH",
    paths: () => ["/usr/bin/WebKitWebDriver"],
    packages: ["webkit2gtk-driver", "fonts-dejavu-core"],
  },
  webkit: {
    title: "WebKitGTK",
    variable: "WEBKIT_PATH",
    paths: miniBrowsers,
    packages: ["webkit2gtk-driver", "fonts-dejavu-core"],
  },
  xvfb: {
    title: "Xvfb",
    variable: "XVFB_PATH",
    paths: () => ["/usr/bin/Xvfb"],
    packages: ["xvfb"],
  },
};

const isThere = (path) => !!path && existsSync(path);

/** Where to look for a browser: the path that the environment names, alone if there is one. */
function listPaths({ variable, paths }) {
  const named = process.env[variable];
  return named ? [named] : paths();
}

/** Installs a browser: Debian's package where we may, else what its maker offers. Each attempt is printed. */
function install({ title, packages, download }) {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const attempts = mayInstall
    ? [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages],
      ]
    : download
      ? [download]
      : [];
  for (const [command, ...details] of attempts) {
    console.log(`No ${title} found: ${command} ${details.join(" ")}`);
    spawnSync(command, details, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      shell: process.platform === "win32",
    });
  }
}

/**
 * Gives the path of a browser, or of what drives it.
 *
 * @param name `chromium`, `firefox`, `webkit`, `webkitDriver` or `xvfb`.
 * @returns the path; throws with every place that was looked at when none is there and none can be installed.
 */
export function findBrowser(name) {
  const browser = browsers[name];
  let path = listPaths(browser).find(isThere);
  if (!path) {
    install(browser);
    path = listPaths(browser).find(isThere);
  }
  if (path) return path;
  const { title, variable, packages } = browser;
  throw new Error(
    `No ${title}. Looked at: ${listPaths(browser).join(", ")}. Install ${packages[0]}, or set ${variable}.`,
  );
}

/**
 * Gives the path of the Chromium that runs the browser tests: its shell without windows where that is installed and no other is named, because
 * the same engine takes less than half the time there, else the browser. What the shell does not have, such as the back/forward cache, the
 * tests start in the browser itself.
 */
export function findTestChromium() {
  const shell = "/usr/bin/chromium-headless-shell";
  return !process.env.CHROMIUM_PATH && isThere(shell) ? shell : findBrowser("chromium");
}

/** Finds what each engine of the tests needs; what tells the version stands first. */
const needs = {
  chromium: () => [findTestChromium(), findBrowser("chromium")],
  firefox: () => [findBrowser("firefox")],
  webkit: () => ["webkitDriver", "webkit", "xvfb"].map(findBrowser),
};

/**
 * Finds an engine, or installs it, and says which one it is.
 *
 * @param engine `chromium`, `firefox` or `webkit`.
 * @returns its name, version and path in one line; WebKitGTK tells its version only once it runs. Throws when it cannot be had.
 */
export function describeEngine(engine) {
  const paths = needs[engine]();
  if (engine === "webkit") return `WebKitGTK (${paths.join(", ")})`;
  const version = execFileSync(paths[0], ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return `${version.trim().split("\n").at(-1)} (${[...new Set(paths)].join(", ")})`;
}

if (process.argv[1]?.endsWith("findBrowser.mjs")) {
  const asked = process.argv.slice(2);
  for (const engine of asked[0] ? asked : ["chromium"]) console.log(describeEngine(engine));
}

import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkSettings } from "../src/core/settings/checkSettings.ts";
import * as services from "../src/services/index.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const integrations = readdirSync("src/entries/integrations").map((file) => file.replace(".ts", ""));

/** A page on which nothing but the given globals stands. */
function createPage(globals: Record<string, unknown> = {}): Record<string, unknown> {
  const page: Record<string, unknown> = {
    document: { currentScript: { dataset: {} }, addEventListener() {}, dispatchEvent() {} },
    CustomEvent: class {},
    queueMicrotask,
    ...globals,
  };
  page.window = page;
  return page;
}

describe("dist/integrations", () => {
  it("has a file for every entry, and no other", () => {
    expect(readdirSync("dist/integrations").sort()).toEqual(integrations.map((name) => `${name}.js`).sort());
  });

  it.each(integrations)(
    "is smaller than 400 bytes gz, Google's than 680, and the account's, which reads decisions, than 1,600: %s",
    (name) => {
      const size = gzipSync(readFileSync(`dist/integrations/${name}.js`), { level: 9 }).length;
      // Seven signals, their order whenever the SDK starts, the opt-out and the event.
      expect(size).toBeLessThan(name === "account" ? 1600 : name === "google" ? 680 : 400);
    },
  );

  it("hears nobody where the link to the account is missing", () => {
    const code = readFileSync("dist/integrations/account.js", "utf8");
    const on = () => {
      throw new Error("subscribed");
    };
    expect(() => runInNewContext(code, createPage({ Fermata: { on } }))).not.toThrow();
  });

  it.each(integrations.filter((name) => name !== "account"))(
    "subscribes through the stub, and throws nothing where there is none: %s",
    (name) => {
      const code = readFileSync(`dist/integrations/${name}.js`, "utf8");
      const names: string[] = [];
      const on = (event: string) => names.push(event);
      runInNewContext(code, createPage({ Fermata: { on } }));
      expect(names[0]).toBe("state");
      expect(() => runInNewContext(code, createPage())).not.toThrow();
    },
  );

  it("denies at once where the SDK never arrives", () => {
    const page = createPage();
    for (const name of ["microsoftUet", "matomo", "tiktok"])
      runInNewContext(readFileSync(`dist/integrations/${name}.js`, "utf8"), page);
    expect(JSON.parse(JSON.stringify([page.uetq, page._paq, page.ttq]))).toEqual([
      ["consent", "default", { ad_storage: "denied" }],
      [["requireConsent"]],
      [["holdConsent"]],
    ]);
  });

  it("leaves no global of its own", () => {
    for (const name of integrations) {
      const page = createPage();
      const before = Object.keys(page);
      runInNewContext(readFileSync(`dist/integrations/${name}.js`, "utf8"), page);
      const added = Object.keys(page).filter((key) => !before.includes(key));
      expect(added.filter((key) => !/^(uetq|_paq|ttq|clarity|wp_consent_type|dataLayer)$/.test(key))).toEqual(
        [],
      );
    }
  });

  it.each(integrations)("can be imported from the package alone: %s", async (name) => {
    const file = manifest.exports["./integrations/*"].default.replace("*", name);
    const code = readFileSync(file, "utf8");
    // The account reads decisions as the rest of the package does.
    const own = name === "account" ? code.replace(/^import .*'\.\.\/\w+\.js';$/gm, "") : code;
    expect(own).not.toMatch(/^import /m);
    expect(code).toMatch(/^export \{/m);
  });

  it("takes its options from the tag", () => {
    const page = createPage({
      document: { currentScript: { dataset: { mode: "cookies" } } },
    });
    runInNewContext(readFileSync("dist/integrations/matomo.js", "utf8"), page);
    expect(JSON.parse(JSON.stringify(page._paq))).toEqual([["requireCookieConsent"]]);
  });
});

describe("the command line", () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [manifest.bin["fermata-sdk"], ...words], { encoding: "utf8" });

  it("starts with the line that finds Node", () => {
    expect(readFileSync(manifest.bin["fermata-sdk"], "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("prints settings that hold nothing wrong, with the services named, in their order", () => {
    const { stdout, stderr, status } = run("settings", "youtube", "plausible", "youtube");
    const settings = JSON.parse(stdout);
    expect(settings).toEqual({ services: [services.youtube, services.plausible] });
    const problems: unknown[] = [];
    checkSettings(settings, undefined, (...problem) => {
      problems.push(problem);
      return undefined;
    });
    expect(problems).toEqual([]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });

  it("adds the advertising category to the default ones where a service needs it", () => {
    const { categories } = JSON.parse(run("settings", "meta_pixel").stdout);
    const ids = ["essential", "performance", "functional", "analytics", "security", "advertising"];
    expect(categories).toEqual(ids.map((id) => ({ id })));
  });

  it("prints settings for all services without a problem", () => {
    const ids = Object.values(services).map(({ id }) => id);
    const problems: unknown[] = [];
    const { services: checked } = checkSettings(
      JSON.parse(run("settings", ...ids).stdout),
      undefined,
      (...one) => {
        problems.push(one);
        return undefined;
      },
    );
    expect(problems).toEqual([]);
    expect(checked.map(({ id }) => id)).toEqual(ids);
  });

  it("prints a block to paste into the page with --html", () => {
    const { stdout } = run("settings", "--html", "vimeo");
    const [, json = ""] =
      /^<script type="application\/json" id="fermata-settings">\n([\s\S]+)\n<\/script>\n$/.exec(stdout) ?? [];
    expect(JSON.parse(json).services[0].id).toBe("vimeo");
    expect(json).not.toContain("</");
  });

  it("finds a service by another spelling of its name", () => {
    expect(JSON.parse(run("settings", "Google-Maps").stdout).services[0].id).toBe("google_maps");
  });

  it("says which name is unknown and which ones are near, and prints no settings", () => {
    const { stdout, stderr, status } = run("settings", "youtube", "hotjaar", "qqqqqq");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      'There is no service "hotjaar". Did you mean hotjar?\nThere is no service "qqqqqq".\nAll names: npx fermata-sdk list\n',
    );
  });

  it("says what to do without a name, without a command, and with an unknown one", () => {
    expect(run("settings")).toMatchObject({ status: 1, stdout: "" });
    expect(run()).toMatchObject({ status: 1, stdout: "" });
    expect(run("setings").stderr).toContain('There is no command "setings".');
  });

  it("lists every name, under its category", () => {
    const { stdout, status } = run("list");
    expect(status).toBe(0);
    for (const { id, category } of Object.values(services)) {
      const [, block = ""] = new RegExp(`^${category}\n((?:  .+\n)+)`, "m").exec(stdout) ?? [];
      expect(block).toContain(`  ${id} `);
    }
  });

  it("explains itself, and says its version", () => {
    for (const words of [["--help"], ["settings", "--help"]])
      expect(run(...words)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("settings <names...>"),
      });
    expect(execFileSync(process.execPath, ["dist/cli.js", "--version"], { encoding: "utf8" })).toBe(
      `${manifest.version}\n`,
    );
  });
});

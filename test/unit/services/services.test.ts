import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { StoredItem } from "../../../src/core/consent/category.ts";
import { checkSettings } from "../../../src/core/settings/checkSettings.ts";
import * as services from "../../../src/services/index.ts";

const presets = Object.entries(services);
const categories = ["essential", "performance", "functional", "analytics", "security", "advertising"].map(
  (id) => ({ id }),
);
const items = presets.flatMap(([name, { cookies = [], storage = [] }]) =>
  [
    ...cookies.map((item) => ({ kind: "cookie", item })),
    ...storage.map((item) => ({ kind: "storage", item })),
  ].map((one): [string, string, StoredItem] => [name, one.kind, one.item]),
);

/** Host and path of a pattern. */
const partsOf = (pattern: string): [host: string, path: string] => {
  const slash = pattern.indexOf("/");
  return slash < 0 ? [pattern, "/*"] : [pattern.slice(0, slash), pattern.slice(slash)];
};
/** Says whether a sample of the first pattern matches the second, where `*` stands for any text. */
function isLike(one: string, other: string): boolean {
  const pattern = other.split("*").map((text) => text.replace(/[.\\/-]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(one.replaceAll("*", "x"));
}
const isSameOrBelow = (host: string, other: string) => host === other || host.endsWith(`.${other}`);

describe("services", () => {
  it("holds the services that the demo and most sites use", () => {
    expect(Object.values(services).map(({ id }) => id)).toEqual(
      expect.arrayContaining(
        "posthog mixpanel segment datadog plausible vimeo google_tag_manager google_analytics youtube google_maps microsoft_clarity meta_pixel recaptcha stripe intercom".split(
          " ",
        ),
      ),
    );
    expect(presets.length).toBeGreaterThanOrEqual(40);
  });

  it("lists every file of the folder", () => {
    const files = readdirSync("src/services").filter((file) => !/^(index|preset)\.ts$/.test(file));
    expect(presets.map(([name]) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it.each(presets)("passes the check of settings as it is, and back from JSON: %s", (_, preset) => {
    for (const one of [preset, JSON.parse(JSON.stringify(preset))]) {
      const problems: unknown[] = [];
      const settings = { categories, services: [one] };
      const checked = checkSettings(settings, undefined, (...problem) => {
        problems.push(problem);
        return undefined;
      });
      expect(problems).toEqual([]);
      expect(checked.services).toHaveLength(1);
      expect(checked.services[0]).toMatchObject(JSON.parse(JSON.stringify(preset)));
    }
  });

  it.each(presets)(
    "is named like its export, and says who, what for, and where to read more: %s",
    (name, preset) => {
      expect(preset.id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())).toBe(name);
      expect(preset.name).not.toBe("");
      expect(preset.provider).not.toBe("");
      expect(preset.purpose).toMatch(/^[A-Z].+\.$/);
      expect(preset.policyUrl).toMatch(/^https:\/\//);
    },
  );

  it.each(presets)("names its source and the day of its facts: %s", (name) => {
    const text = readFileSync(`src/services/${name}.ts`, "utf8");
    expect(text).toMatch(/^ \* .*2026-\d\d-\d\d/m);
    expect(text).toMatch(/^ \* .*https:\/\//m);
  });

  it.each(presets)("has well-formed patterns of what to hold: %s", (_, { match = [] }) => {
    expect(match.length).toBeGreaterThan(0);
    for (const pattern of match) expect(pattern).toMatch(/^([a-z\d-]+\.)+[a-z]{2,}(\/[\w./*-]+)?$/);
  });

  it("claims no address for two services", () => {
    const patterns = presets.flatMap(([name, { match = [] }]) => match.map((pattern) => ({ name, pattern })));
    const twice = patterns.flatMap((one, index) =>
      patterns.slice(index + 1).filter((other) => {
        const [host, path] = partsOf(one.pattern);
        const [otherHost, otherPath] = partsOf(other.pattern);
        const isNear = isSameOrBelow(host, otherHost) || isSameOrBelow(otherHost, host);
        return one.name !== other.name && isNear && (isLike(path, otherPath) || isLike(otherPath, path));
      }),
    );
    expect(twice).toEqual([]);
  });

  it("claims no inline text for two services", () => {
    const texts = presets.flatMap(([, { inline = [] }]) => inline);
    for (const text of texts) expect(texts.filter((other) => other.includes(text))).toEqual([text]);
  });

  it.each(items)("declares a name, a duration and a purpose in readable form: %s, %s %o", (_, kind, item) => {
    const { name, duration, purpose, type } = item;
    if (/^\/.+\/$/.test(name)) expect(() => new RegExp(name.slice(1, -1))).not.toThrow();
    // A shorter prefix would take things of the site's own along.
    else expect(name).toMatch(/^(?!.{0,2}\*$)[\w$:./*-]+( \([a-z\d.-]+\.[a-z]+\))?$/);
    expect(duration ?? "session").toMatch(/^(session|P\d+[YMD]|PT\d+[HM])$/);
    expect(purpose).toMatch(/^[A-Z].+\.$/);
    expect(type ?? "").toMatch(kind === "cookie" ? /^$/ : /^(localStorage|sessionStorage|indexedDB)$/);
    if (kind === "cookie") expect(duration).toBeDefined();
  });

  it("declares no name that a site's own server or framework uses", () => {
    const own =
      /^(__cf_bm|_cfuvid|cf_clearance|AWSALB\*?|csrftoken|uid|m|mid|player|session.*|PHPSESSID|JSESSIONID)$/;
    expect(items.filter(([, , { name }]) => own.test(name))).toEqual([]);
  });

  it.each(presets)("has calls that JSON can hold: %s", (_, { onGrant, onDeny }) => {
    for (const call of [onGrant, onDeny]) {
      if (Array.isArray(call)) expect(call[0]).toMatch(/^[\w$]+(\.[\w$]+)?$/);
      expect(JSON.parse(JSON.stringify(call ?? null))).toEqual(call ?? null);
    }
  });

  it("marks what records sessions, and what sells or shares", () => {
    const marked = (member: "replay" | "saleOrShare") =>
      presets.filter(([, preset]) => preset[member]).map(([name]) => name);
    expect(marked("replay")).toEqual(
      expect.arrayContaining(["fullstory", "hotjar", "microsoftClarity", "mouseflow", "posthog"]),
    );
    expect(marked("saleOrShare")).toEqual(
      expect.arrayContaining(["googleAds", "linkedinInsight", "metaPixel", "tiktokPixel"]),
    );
    const advertising = presets.filter(([, { category }]) => category === "advertising");
    expect(advertising.filter(([name, preset]) => !preset.saleOrShare && name !== "klaviyo")).toEqual([]);
  });
});

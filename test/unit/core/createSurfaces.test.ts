// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSurfaces } from "../../../src/core/createSurfaces.ts";
import { integrity } from "../../../src/platform/integrity.ts";
import { createFakeActs, createFakeCore } from "../../support/createFakeCore.ts";

afterEach(() => {
  document.body.innerHTML = "";
  for (const name of Object.keys(integrity)) Reflect.deleteProperty(integrity, name);
});

/** A page with this content; each of its parts notes that it was created, and each look. */
function setUp(html: string) {
  document.body.innerHTML = html;
  const steps: string[] = [];
  const libraries = { h: "h" };
  const surface = (name: string) =>
    vi.fn(async (..._details: unknown[]) => {
      steps.push(`create ${name}`);
      return () => void steps.push(`look ${name}`);
    });
  const parts: Record<string, unknown> = {
    ui: () => ({ libraries }),
    embeds: surface("embeds"),
    panel: surface("panel"),
    choices: surface("choices"),
    declaration: surface("declaration"),
  };
  const core = createFakeCore({ locale: "en" }, { parts });
  const acts = createFakeActs();
  const fetched = () => core.fetchPart.mock.calls.map(([name]) => name);
  return { show: createSurfaces(core, acts), core, acts, parts, steps, libraries, fetched };
}

describe("the surfaces of a page", () => {
  it.each([
    ['<iframe data-consent="analytics"></iframe>', ["embeds"]],
    ['<iframe data-consent-service="video"></iframe>', ["embeds"]],
    ["<div data-consent-preferences></div>", ["ui", "panel"]],
    ['<div data-consent-preferences="all"></div>', ["ui", "panel"]],
    ['<div data-consent-preferences="choices"></div>', ["choices"]],
    ["<div data-consent-declaration></div>", ["declaration"]],
    ["<div data-consent-declaration></div><p data-consent-declaration></p>", ["declaration"]],
    ['<script type="text/plain" data-consent="analytics"></script>', []],
    ['<img data-consent-service="video">', []],
    ["<iframe></iframe>", []],
    ["", []],
  ])("%s has %j fetched", async (html, expected) => {
    const { show, fetched, acts, steps } = setUp(html);
    await show();
    expect(fetched()).toEqual(expected);
    const parts = expected.filter((part) => part !== "ui");
    expect(steps).toEqual(parts.flatMap((part) => [`create ${part}`, `look ${part}`]));
    expect(acts.report).not.toHaveBeenCalled();
  });

  it("are handed what they work with", async () => {
    const { show, core, acts, parts } = setUp("<div data-consent-declaration></div>");
    await show();
    expect(vi.mocked(parts.declaration as () => void).mock.calls).toEqual([
      [core, acts, { lang: "en", dir: "ltr", own: {} }],
    ]);
  });

  it("are fetched by their hash, the panel with what the UI has and the others without", async () => {
    Object.assign(integrity, { panel: "sha-panel", declaration: "sha-declaration" });
    const { show, core, libraries } = setUp(
      "<div data-consent-preferences></div><div data-consent-declaration></div>",
    );
    await show();
    expect(core.fetchPart.mock.calls).toContainEqual(["panel", "sha-panel", libraries]);
    expect(core.fetchPart.mock.calls).toContainEqual(["declaration", "sha-declaration", false]);
  });

  it("are fetched once, and looked after each time the page is looked at", async () => {
    const { show, steps } = setUp("<div data-consent-declaration></div>");
    await show();
    await show();
    expect(steps).toEqual(["create declaration", "look declaration", "look declaration"]);
  });

  it("are found also where their element comes later", async () => {
    const { show, steps } = setUp("");
    await show();
    document.body.innerHTML = "<div data-consent-declaration></div>";
    await show();
    expect(steps).toEqual(["create declaration", "look declaration"]);
  });

  it("are looked at once for everybody who asks in the same moment", async () => {
    const { show, steps } = setUp("<div data-consent-declaration></div>");
    const first = show();
    document.body.innerHTML += '<iframe data-consent="analytics"></iframe>';
    expect(show()).toBe(first);
    await first;
    expect(steps.filter((one) => one.startsWith("look")).sort()).toEqual(["look declaration", "look embeds"]);
  });

  it("are looked at again for who asks while the first look is under way", async () => {
    const { show, steps } = setUp("<div data-consent-declaration></div>");
    const first = show();
    await Promise.resolve();
    const second = show();
    expect(second).not.toBe(first);
    await Promise.all([first, second]);
    expect(steps).toEqual(["create declaration", "look declaration", "look declaration"]);
  });

  it("are a problem where their part does not arrive, and the next look tries again", async () => {
    const { show, acts, parts, steps } = setUp(
      '<div data-consent-declaration></div><div data-consent-preferences="choices"></div>',
    );
    const { declaration } = parts;
    delete parts.declaration;
    await show();
    expect(acts.report.mock.calls).toEqual([["part", "declaration"]]);
    expect(steps).toEqual(["create choices", "look choices"]);
    parts.declaration = declaration;
    await show();
    expect(steps.filter((one) => one.endsWith("declaration"))).toEqual([
      "create declaration",
      "look declaration",
    ]);
    expect(acts.report).toHaveBeenCalledTimes(1);
  });
});

/** Under the strictest policy a page can send: nonce, strict-dynamic, styles by nonce, Trusted Types. */
import { expect, heldTags, pageOf, part, pathsOf, root, switchOf, test } from "../support/consentPage.ts";

const policy = (names: string) =>
  [
    "default-src 'none'",
    "script-src 'nonce-n1' 'strict-dynamic'",
    "style-src 'nonce-n1'",
    "img-src * data:",
    "frame-src *",
    "media-src *",
    "connect-src *",
    "require-trusted-types-for 'script'",
    `trusted-types ${names}`,
  ].join("; ");

const tag = '<script nonce="n1" src="/assets/fermata.js"></script>';
const watch = `<script nonce="n1">window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));</script>`;

const services = [{ id: "film", category: "functional", name: "Film", provider: "Film Inc." }];
const body = `${heldTags}
<script type="text/plain" data-consent="analytics" nonce="n1">(window.ran ??= []).push("inline")</script>
<script type="text/plain" data-consent="analytics" data-type="module" src="{third}/module.js"></script>
<script type="text/plain" data-consent="analytics">document.write("<p id=written>written</p><script nonce=n1>(window.ran ??= []).push('written')<\\/script>")</script>
<template data-consent="analytics"><script nonce="n1">(window.ran ??= []).push("template")</script><p id="regional">region</p></template>
<iframe data-consent="functional" data-consent-service="film" data-src="{third}/film" width="480" height="270" title="A film"></iframe>
<img data-consent="analytics" data-src="{third}/pixel.gif" alt="">
<video data-consent="functional" data-src="{third}/film.mp4"></video>`;

test("case 9: every feature works without a violation, and the banner is styled", async ({ page, site }) => {
  site.put("/", {
    body: pageOf({ tag, before: watch, body, settings: { services, policyUrl: "/privacy", debug: true } }),
    headers: { "content-security-policy": policy("fermata") },
  });
  await page.goto(`${site.origin}/`);
  const banner = page.locator(part("banner"));
  await banner.waitFor();
  expect(await banner.evaluate((element) => getComputedStyle(element).position)).toBe("fixed");
  await expect(page.locator("[part=placeholder]")).toBeVisible();
  expect(pathsOf(site)).toEqual([]);
  await page.locator(part("customise")).click();
  await page.locator(part("preferences")).waitFor();
  await page.locator(`${part("preferences")} ${"[part=accept]"}`).click();
  await expect(page.locator(root)).toHaveCount(0);
  await expect
    .poll(async () => [...(await page.evaluate<string[]>("window.ran ?? []"))].sort())
    .toEqual(
      [
        ...["/analytics.js", "/functional.js", "/module.js", "/performance.js", "/security.js"],
        ...["inline", "template", "written"],
      ].sort(),
    );
  await expect(page.locator("#written")).toHaveText("written");
  await expect(page.locator("#regional")).toHaveText("region");
  await expect.poll(() => pathsOf(site)).toContain("/film");
  // See framesShow.
  await expect.poll(() => page.frames()[1]?.url()).toContain("/film");
  await page.locator("#footer").click();
  await page.locator(`${part("preferences")} ${"[part=reject]"}`).click();
  await expect(page.locator("[part=placeholder]")).toBeVisible();
  expect(await page.evaluate("violations")).toEqual([]);
  expect(site.errors).toEqual([]);
});

test("case 9: the guard, another language, every kind of tag, the switches and a withdrawal work without a violation", async ({
  page,
  site,
}) => {
  const guarded = [
    ...services,
    {
      id: "counter",
      category: "analytics",
      match: ["127.0.0.1/unmarked*"],
      inline: ["counter.start"],
      cookies: [{ name: "_c" }],
      storage: [{ name: "_c" }],
      onDeny: ["counterStopped"],
    },
  ];
  const kinds = `
<link data-consent="functional" rel="stylesheet" nonce="n1" data-href="{third}/sheet.css">
<picture><source data-consent="functional" data-srcset="{third}/wide.gif" media="(min-width: 1px)"><img alt="" data-consent="functional" data-src="{third}/narrow.gif"></picture>
<video muted data-consent="functional" data-poster="{third}/poster.gif"><source data-src="{third}/film.webm"><track data-src="{third}/words.vtt" default></video>
<audio data-consent="functional" data-src="{third}/sound.ogg"></audio>
<script type="text/plain" data-consent="analytics" async src="{third}/async.js"></script>
<script type="text/plain" data-consent="analytics" defer src="{third}/deferred.js"></script>
<script nonce="n1">
  const same = (text) => text;
  const own = trustedTypes.createPolicy("site", { createScriptURL: same, createScript: same });
  const late = document.createElement("script");
  late.src = own.createScriptURL("{third}/unmarked.js");
  document.body.append(late);
  const inline = document.createElement("script");
  inline.nonce = "n1";
  inline.text = own.createScript("counter.start = 1; (window.ran ??= []).push('unmarked inline')");
  window.counter = {};
  document.body.append(inline);
  window.counterStopped = () => { window.stopped = true; };
</script>`;
  site.put("/", {
    body: pageOf({
      tag: '<script nonce="n1" src="/assets/fermata-guard.js"></script>',
      before: watch,
      body: body + kinds,
      settings: { services: guarded, locale: "de", debug: true, colour: "red" },
    }),
    headers: {
      "content-security-policy": policy("fermata site").replace("style-src", "style-src http://127.0.0.1:*"),
    },
  });
  await page.goto(`${site.origin}/`);
  await page.locator(part("banner")).waitFor();
  await expect(page.locator(root)).toHaveAttribute("lang", "de");
  await page.locator("[part=placeholder-once]").click();
  await expect.poll(() => pathsOf(site)).toEqual(["/film"]);
  await page.locator(part("customise")).click();
  await page.locator(switchOf("analytics")).click();
  await page.locator(switchOf("functional")).click();
  await page.locator(part("save")).click();
  await expect
    .poll(async () => [...(await page.evaluate<string[]>("window.ran ?? []"))].sort())
    .toEqual(
      [
        ...["/analytics.js", "/async.js", "/deferred.js", "/functional.js", "/module.js", "/unmarked.js"],
        ...["inline", "template", "unmarked inline", "written"],
      ].sort(),
    );
  await expect
    .poll(() => pathsOf(site))
    .toEqual(expect.arrayContaining(["/sheet.css", "/wide.gif", "/poster.gif", "/sound.ogg"]));
  await page.evaluate("document.cookie = '_c=1'; Fermata.withdraw('counter')");
  await expect.poll(() => page.evaluate("window.stopped")).toBe(true);
  await expect.poll(() => page.evaluate("document.cookie.includes('_c=')")).toBe(false);
  expect(await page.evaluate("violations")).toEqual([]);
  expect(site.errors).toEqual([]);
});

test("a page whose policy does not name ours stays usable and denied, with no uncaught error", async ({
  page,
  site,
}) => {
  site.put("/", {
    body: pageOf({ tag, body }),
    headers: { "content-security-policy": policy("'none'") },
  });
  await page.goto(`${site.origin}/`);
  await expect.poll(() => page.evaluate("Fermata.state.hiddenReason")).toBe("ui-missing");
  expect(await page.evaluate("Fermata.state.grants.analytics")).toBe(false);
  expect(pathsOf(site)).toEqual([]);
  expect(site.errors).toEqual([]);
  expect(site.messages.length).toBe(1);
});

test("a second tag on the page makes no second policy", async ({ page, site }) => {
  site.put("/", {
    body: pageOf({ tag: `${tag}${tag}`, before: watch, body: heldTags }),
    headers: { "content-security-policy": policy("fermata") },
  });
  await page.goto(`${site.origin}/`);
  await page.locator(part("accept")).click();
  await expect.poll(() => page.evaluate("window.ran?.length")).toBe(4);
  expect(await page.evaluate("violations")).toEqual([]);
  expect(site.messages.filter((text) => text.includes("runs"))).toHaveLength(1);
});
